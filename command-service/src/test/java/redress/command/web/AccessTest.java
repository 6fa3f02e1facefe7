package redress.command.web;

import java.util.stream.Stream;
import org.springframework.context.ApplicationContext;
import redress.access.EveryEndpoint;
import redress.command.Running;
import redress.command.complaint.ComplaintCommand;
import redress.command.rootcause.RootCauseCommand;

/** Who may do what at the command API, each command by its name. */
class AccessTest extends EveryEndpoint {

    private static final String COMPLAINT = "POST /api/complaints/{id}/";
    private static final String ROOT_CAUSE = "POST /api/root-causes/{id}/";

    @Override
    protected ApplicationContext service() {
        return Running.service();
    }

    @Override
    protected Stream<String> named(String endpoint) {
        return switch (endpoint) {
            case COMPLAINT + "{command}" -> commands(COMPLAINT, ComplaintCommand.class);
            case ROOT_CAUSE + "{command}" -> commands(ROOT_CAUSE, RootCauseCommand.class);
            default -> Stream.of(endpoint);
        };
    }

    private static Stream<String> commands(String prefix, Class<?> family) {
        return NamedCommands.in(family).stream().map(command -> prefix + NamedCommands.nameOf(command));
    }
}

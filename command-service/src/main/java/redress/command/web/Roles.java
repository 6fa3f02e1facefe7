package redress.command.web;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.springframework.security.core.Authentication;
import redress.command.complaint.ComplaintCommand.AttributeCause;
import redress.command.complaint.ComplaintCommand.ClassifyCause;
import redress.command.complaint.ComplaintCommand.GiveSupport;
import redress.command.complaint.ComplaintCommand.WithdrawAttribution;
import redress.command.rootcause.RootCauseCommand;
import redress.identity.Role;

/** Who may send which command. */
final class Roles {

    private static final Role[] RECOVERY = {Role.HANDLER, Role.SUPERVISOR};
    private static final Role[] CAUSES = {Role.HANDLER, Role.SUPERVISOR, Role.PROCESS_OWNER};

    /** Commands of a complaint that are not for those who recover customers, or not for them alone. */
    private static final Map<Class<?>, Role[]> OTHERS = Map.of(
            ClassifyCause.class, CAUSES,
            AttributeCause.class, CAUSES,
            WithdrawAttribution.class, CAUSES,
            GiveSupport.class, new Role[] {Role.SUPERVISOR});

    private Roles() {}

    /** Names of the roles that may send a command. */
    static String[] of(Class<?> command) {
        return RootCauseCommand.class.isAssignableFrom(command)
                ? Role.orAdmin(Role.PROCESS_OWNER)
                : Role.orAdmin(OTHERS.getOrDefault(command, RECOVERY));
    }

    /** Commands of a complaint that have roles of their own. */
    static List<Class<?>> exceptions() {
        return List.copyOf(OTHERS.keySet());
    }

    static boolean maySend(Authentication caller, Class<?> command) {
        return Arrays.stream(of(command)).map(Role::valueOf).anyMatch(role -> role.isHeldBy(caller));
    }
}

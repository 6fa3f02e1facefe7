package redress.query.console;

import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;
import redress.query.console.CommandService.Reply;
import tools.jackson.databind.node.ObjectNode;

/** Sends commands to the command service in the user's own identity. */
@Component
final class Commands {

    private final CommandService service;

    Commands(CommandService service) {
        this.service = service;
    }

    /**
     * Sends a command.
     *
     * @param path the aggregate and the command, for example {@code root-causes/ID/confirm}
     */
    Answer send(String path, ObjectNode body, Authentication user) {
        try {
            Reply reply = service.ask("POST", path, body, user);
            return reply.isDone()
                    ? Answer.done(reply.json().path("version").asLong(0))
                    : Answer.refused(reply.refusal());
        } catch (CommandServiceAway e) {
            return Answer.refused(
                    "The command service does not answer. Nothing may have changed; look again in a moment.");
        }
    }
}

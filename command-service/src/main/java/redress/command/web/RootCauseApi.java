package redress.command.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.security.Principal;
import java.time.Clock;
import java.util.Map;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import redress.command.rootcause.RootCauseCommand;
import redress.events.RootCauseId;

/** Sends commands to root causes. */
@RestController
@RequestMapping("/api/root-causes")
class RootCauseApi {

    private final NamedCommands commands;
    private final Clock clock;

    RootCauseApi(NamedCommands commands, Clock clock) {
        this.commands = commands;
        this.clock = clock;
    }

    /** Sends a command, named in kebab case. */
    @PostMapping("/{id}/{command}")
    Done command(@PathVariable String id, @PathVariable String command, HttpServletRequest request, Principal caller)
            throws IOException {
        RootCauseId rootCause = RootCauseId.of(Ids.uuid(id));
        return commands.send(
                RootCauseCommand.class,
                command,
                Body.read(request),
                Map.of("rootCause", rootCause, "at", clock.instant()),
                caller.getName(),
                rootCause.toString());
    }
}

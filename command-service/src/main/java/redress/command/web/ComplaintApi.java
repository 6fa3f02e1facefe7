package redress.command.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import java.security.Principal;
import java.time.Clock;
import java.util.Map;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import redress.command.account.Accounts;
import redress.command.complaint.ComplaintCommand;
import redress.command.eventstore.EventLog;
import redress.command.intake.Lodgement;
import redress.command.intake.Lodging;
import redress.command.receipt.Place;
import redress.events.ComplaintId;
import redress.events.complaint.ComplaintEvent.ComplaintLodged;
import tools.jackson.databind.node.ObjectNode;

/** Lodges complaints and sends them commands. */
@RestController
@RequestMapping("/api/complaints")
class ComplaintApi {

    private final Accounts accounts;
    private final Lodging lodging;
    private final EventLog log;
    private final Clock clock;
    private final NamedCommands commands;

    ComplaintApi(Accounts accounts, Lodging lodging, EventLog log, Clock clock, NamedCommands commands) {
        this.accounts = accounts;
        this.lodging = lodging;
        this.log = log;
        this.clock = clock;
        this.commands = commands;
    }

    /** Lodges a complaint: the data of an intake record and {@code source}, which is the caller's name if absent. */
    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Done> lodge(HttpServletRequest request, Principal caller) throws IOException {
        ObjectNode data = Body.read(request);
        String source = StatedSource.taken(data, caller);
        ComplaintLodged account = accounts.read(source, null, data);
        boolean isNew = lodging.lodge(Lodgement.of(Place.http(), caller.getName(), account));
        String id = account.complaint().toString();
        Done done = new Done(id, isNew ? 0 : log.version(id));
        return isNew
                ? ResponseEntity.created(URI.create("/api/complaints/" + id)).body(done)
                : ResponseEntity.ok(done);
    }

    /** Sends a command, named in kebab case. */
    @PostMapping("/{id}/{command}")
    Done command(@PathVariable String id, @PathVariable String command, HttpServletRequest request, Principal caller)
            throws IOException {
        ComplaintId complaint = ComplaintId.of(Ids.uuid(id));
        return commands.send(
                ComplaintCommand.class,
                command,
                Body.read(request),
                Map.of("complaint", complaint, "at", clock.instant()),
                caller.getName(),
                complaint.toString());
    }
}

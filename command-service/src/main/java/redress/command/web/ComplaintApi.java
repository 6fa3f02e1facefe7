package redress.command.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import redress.command.account.Accounts;
import redress.command.clock.ClockPlans;
import redress.command.complaint.Complaint;
import redress.command.complaint.ComplaintCommand;
import redress.command.complaint.ComplaintCommand.AssignHandler;
import redress.command.complaint.ComplaintCommand.AttributeCause;
import redress.command.complaint.ComplaintCommand.Reopen;
import redress.command.eventstore.Actor;
import redress.command.eventstore.Commands;
import redress.command.eventstore.EventLog;
import redress.command.intake.Lodgement;
import redress.command.intake.Lodging;
import redress.command.receipt.Place;
import redress.command.rootcause.RootCause;
import redress.command.rule.Refusal;
import redress.command.rule.Refused;
import redress.events.ComplaintId;
import redress.events.complaint.ComplaintEvent.ComplaintLodged;
import tools.jackson.databind.node.ObjectNode;

/** Lodges complaints and sends them commands. */
@RestController
@RequestMapping("/api/complaints")
class ComplaintApi {

    private static final String ASSIGN = NamedCommands.nameOf(AssignHandler.class);
    private static final String REOPEN = NamedCommands.nameOf(Reopen.class);
    private static final String ATTRIBUTE = NamedCommands.nameOf(AttributeCause.class);

    private final Accounts accounts;
    private final Lodging lodging;
    private final EventLog log;
    private final Clock clock;
    private final NamedCommands commands;
    private final Commands aggregates;
    private final Authority authority;
    private final ClockPlans plans;
    private final TeamBounds teams;

    ComplaintApi(
            Accounts accounts,
            Lodging lodging,
            EventLog log,
            Clock clock,
            NamedCommands commands,
            Commands aggregates,
            Authority authority,
            ClockPlans plans,
            TeamBounds teams) {
        this.accounts = accounts;
        this.lodging = lodging;
        this.log = log;
        this.clock = clock;
        this.commands = commands;
        this.aggregates = aggregates;
        this.authority = authority;
        this.plans = plans;
        this.teams = teams;
    }

    /** Lodges a complaint: the data of an intake record and {@code source}, which is the caller's name if absent. */
    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Done> lodge(HttpServletRequest request, Authentication caller) throws IOException {
        ObjectNode data = Body.read(request);
        String source = StatedSource.taken(data, caller);
        ComplaintLodged account = accounts.read(source, null, data);
        boolean isNew = lodging.lodge(Lodgement.of(Place.http(), Caller.of(request, caller), account));
        String id = account.complaint().toString();
        Done done = new Done(id, isNew ? 0 : log.version(id));
        return isNew
                ? ResponseEntity.created(URI.create("/api/complaints/" + id)).body(done)
                : ResponseEntity.ok(done);
    }

    /** Sends a command, named in kebab case. */
    @PostMapping("/{id}/{command}")
    Done command(
            @PathVariable String id, @PathVariable String command, HttpServletRequest request, Authentication caller)
            throws IOException {
        ComplaintId complaint = ComplaintId.of(Ids.uuid(id));
        teams.check(complaint, caller);
        Instant now = clock.instant();
        Map<String, Object> given = new HashMap<>(
                Map.of("complaint", complaint, "at", now, "by", caller.getName(), "authority", authority.of(caller)));
        if (command.equals(REOPEN)) {
            String product = aggregates.look(Complaint.class, complaint.toString(), Complaint::product);
            given.put("clocks", plans.start(product, now));
        }
        ObjectNode body = Body.read(request);
        if (command.equals(ATTRIBUTE)) {
            mustExist(body.path("rootCause").asString(""));
        }
        if (command.equals(ASSIGN)) {
            teams.addTeam(body, caller);
        }
        OpenFields.check(body);
        Actor actor = Caller.of(request, caller);
        return commands.send(ComplaintCommand.class, command, body, given, actor, complaint.toString());
    }

    /** A complaint cannot know root causes; this door does. What is no id at all is refused with the command. */
    private void mustExist(String rootCause) {
        if (Ids.isUuid(rootCause) && !log.exists(RootCause.TYPE, rootCause)) {
            throw new Refused(new Refusal("cause-exists", "There is no root cause with this id; raise it first."));
        }
    }
}

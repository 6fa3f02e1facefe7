package redress.command.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import java.security.Principal;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import redress.command.coordination.Incidents;
import redress.command.coordination.Reorganisation;
import redress.command.eventstore.Commands;
import redress.command.eventstore.EventLog;
import redress.command.eventstore.Provenance;
import redress.command.input.CommandReader;
import redress.command.input.Unfit;
import redress.command.rootcause.Incident;
import redress.command.rootcause.RootCauseCommand;
import redress.command.rootcause.RootCauseCommand.Merge;
import redress.command.rootcause.RootCauseCommand.Raise;
import redress.command.rootcause.RootCauseCommand.Regress;
import redress.command.rootcause.RootCauseCommand.Split;
import redress.command.rootcause.RootCauseCommand.Unmerge;
import redress.events.RootCauseId;

/** Raises root causes and sends them commands; those that concern several aggregates have a way of their own. */
@RestController
@RequestMapping("/api/root-causes")
class RootCauseApi {

    private final NamedCommands named;
    private final Commands commands;
    private final Reorganisation reorganisation;
    private final Incidents incidents;
    private final EventLog log;
    private final Clock clock;

    RootCauseApi(
            NamedCommands named,
            Commands commands,
            Reorganisation reorganisation,
            Incidents incidents,
            EventLog log,
            Clock clock) {
        this.named = named;
        this.commands = commands;
        this.reorganisation = reorganisation;
        this.incidents = incidents;
        this.log = log;
        this.clock = clock;
    }

    /** What a person suspects and why. */
    record Raising(String name, String reason) {}

    /** Begins a root cause that a person suspects. */
    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Done> raise(HttpServletRequest request, Principal caller) throws IOException {
        Raising raising = CommandReader.read(Raising.class, Body.read(request), Map.of());
        RootCauseId id = new RootCauseId(UUID.randomUUID());
        commands.send(new Raise(id, clock.instant(), raising.name(), raising.reason(), null), by(request, caller));
        return ResponseEntity.created(place(id)).body(new Done(id.toString(), 0));
    }

    @PostMapping("/{id}/merge")
    Done merge(@PathVariable String id, HttpServletRequest request, Principal caller) throws IOException {
        Merge command = read(Merge.class, id, request, Map.of());
        reorganisation.merge(command, by(request, caller));
        return done(command);
    }

    @PostMapping("/{id}/unmerge")
    Done unmerge(@PathVariable String id, HttpServletRequest request, Principal caller) throws IOException {
        Unmerge command = read(Unmerge.class, id, request, Map.of());
        reorganisation.unmerge(command, by(request, caller));
        return done(command);
    }

    /** Splits; the new root cause is at the answer's location. */
    @PostMapping("/{id}/split")
    ResponseEntity<Done> split(@PathVariable String id, HttpServletRequest request, Principal caller)
            throws IOException {
        RootCauseId part = new RootCauseId(UUID.randomUUID());
        Split command = read(Split.class, id, request, Map.of("part", part));
        reorganisation.split(command, by(request, caller));
        return ResponseEntity.ok().location(place(part)).body(done(command));
    }

    /** Says that the failure came back, judged by what the complaints say themselves. */
    @PostMapping("/{id}/regress")
    Done regress(@PathVariable String id, HttpServletRequest request, Principal caller) throws IOException {
        Regress command = read(Regress.class, id, request, Map.of("incidents", List.of()));
        List<Incident> found = incidents.of(command.complaints());
        if (found.size() < command.complaints().stream().distinct().count()) {
            throw new Unfit("complaints", "unknown", "complaints names some that were never lodged");
        }
        commands.send(command.on(found), by(request, caller));
        return done(command);
    }

    /** Sends a command, named in kebab case. */
    @PostMapping("/{id}/{command}")
    Done command(@PathVariable String id, @PathVariable String command, HttpServletRequest request, Principal caller)
            throws IOException {
        RootCauseId rootCause = RootCauseId.of(Ids.uuid(id));
        return named.send(
                RootCauseCommand.class,
                command,
                Body.read(request),
                Map.of("rootCause", rootCause, "at", clock.instant()),
                Caller.of(request, caller),
                rootCause.toString());
    }

    private <T extends Record> T read(Class<T> type, String id, HttpServletRequest request, Map<String, Object> more)
            throws IOException {
        Map<String, Object> given = new HashMap<>(more);
        given.put("rootCause", RootCauseId.of(Ids.uuid(id)));
        given.put("at", clock.instant());
        return CommandReader.read(type, Body.read(request), given);
    }

    private Done done(RootCauseCommand command) {
        String id = command.rootCause().toString();
        return new Done(id, log.version(id));
    }

    private static Provenance by(HttpServletRequest request, Principal caller) {
        return Provenance.of(Caller.of(request, caller));
    }

    private static URI place(RootCauseId id) {
        return URI.create("/api/root-causes/" + id);
    }
}

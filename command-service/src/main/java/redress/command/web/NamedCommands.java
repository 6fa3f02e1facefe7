package redress.command.web;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import redress.command.complaint.ComplaintCommand.BeginHistory;
import redress.command.complaint.ComplaintCommand.BreakPromise;
import redress.command.complaint.ComplaintCommand.ErasePersonalData;
import redress.command.complaint.ComplaintCommand.Lodge;
import redress.command.eventstore.Actor;
import redress.command.eventstore.Commands;
import redress.command.eventstore.EventLog;
import redress.command.eventstore.Provenance;
import redress.command.input.CommandReader;
import redress.command.rootcause.RootCauseCommand.Absorb;
import redress.command.rootcause.RootCauseCommand.Raise;
import redress.command.rootcause.RootCauseCommand.RecordFixEffect;
import redress.command.rootcause.RootCauseCommand.Release;
import redress.command.rootcause.RootCauseCommand.ResumeByDate;
import redress.command.rootcause.RootCauseCommand.Suspect;
import tools.jackson.databind.node.ObjectNode;

/** Finds the command behind a name in a URL, reads it from the body and sends it. */
@Component
class NamedCommands {

    /** Those that no person sends this way. */
    private static final Set<Class<?>> HIDDEN = Set.of(
            BeginHistory.class,
            BreakPromise.class,
            Lodge.class,
            ErasePersonalData.class,
            Suspect.class,
            Raise.class,
            RecordFixEffect.class,
            ResumeByDate.class,
            Absorb.class,
            Release.class);

    /** What commands say that does not come from the body. */
    static final Set<String> GIVEN =
            Set.of("complaint", "rootCause", "at", "by", "authority", "clocks", "incidents", "part");

    private final Commands commands;
    private final EventLog log;

    NamedCommands(Commands commands, EventLog log) {
        this.commands = commands;
        this.log = log;
    }

    Done send(Class<?> family, String name, ObjectNode body, Map<String, Object> given, Actor actor, String aggregate) {
        commands.send(read(family, name, body, given), Provenance.of(actor));
        return new Done(aggregate, log.version(aggregate));
    }

    /** The command of a name, not sent yet. */
    static Record read(Class<?> family, String name, ObjectNode body, Map<String, Object> given) {
        return CommandReader.read(named(family, name), body, given);
    }

    private static Class<? extends Record> named(Class<?> family, String name) {
        return in(family).stream()
                .filter(type -> nameOf(type).equals(name))
                .findFirst()
                .orElseThrow(() -> new Unknown("There is no such command."));
    }

    /** The commands of a family that go by a name. */
    static List<Class<? extends Record>> in(Class<?> family) {
        return Arrays.stream(family.getPermittedSubclasses())
                .filter(type -> !HIDDEN.contains(type))
                .<Class<? extends Record>>map(type -> type.asSubclass(Record.class))
                .toList();
    }

    /** In kebab case. */
    static String nameOf(Class<?> command) {
        return command.getSimpleName().replaceAll("(?<=[a-z])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
    }

    /** Nothing goes by this name. */
    static final class Unknown extends RuntimeException {
        Unknown(String sentence) {
            super(sentence, null, false, false);
        }
    }
}

package redress.command.coordination;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import redress.command.eventstore.Commands;
import redress.command.eventstore.EventLog;
import redress.command.eventstore.Provenance;
import redress.command.input.Unfit;
import redress.command.rootcause.RootCauseCommand;
import redress.command.rootcause.RootCauseCommand.Absorb;
import redress.command.rootcause.RootCauseCommand.Merge;
import redress.command.rootcause.RootCauseCommand.Raise;
import redress.command.rootcause.RootCauseCommand.Release;
import redress.command.rootcause.RootCauseCommand.Split;
import redress.command.rootcause.RootCauseCommand.Unmerge;
import redress.events.ComplaintId;
import redress.events.EventJson;
import redress.events.EventTypes;
import redress.events.RootCauseId;
import redress.events.rootcause.RootCauseEvent.RootCauseMerged;

/**
 * Merges, unmerges and splits root causes: both sides in one transaction or neither. Because each side is written, two
 * reorganisations that have a root cause in common cannot both succeed at once, so that no circle can come about.
 */
public final class Reorganisation {

    private final Commands commands;
    private final EventLog log;

    Reorganisation(Commands commands, EventLog log) {
        this.commands = commands;
        this.log = log;
    }

    public void merge(Merge command, Provenance by) {
        together(command, new Absorb(command.into(), command.at(), command.rootCause(), command.reason()), by);
    }

    public void unmerge(Unmerge command, Provenance by) {
        Optional<RootCauseId> from = mergedInto(command.rootCause());
        if (from.isPresent()) {
            together(command, new Release(from.get(), command.at(), command.rootCause(), command.reason()), by);
        } else {
            commands.send(command, by);
        }
    }

    /** Splits; the new root cause has the id that the command names. */
    public void split(Split command, Provenance by) {
        requireLodged(Objects.requireNonNullElse(command.complaints(), List.of()));
        together(
                command,
                new Raise(command.part(), command.at(), command.name(), command.reason(), command.rootCause()),
                by);
    }

    private void requireLodged(List<ComplaintId> complaints) {
        Set<ComplaintId> unknown = new HashSet<>(complaints);
        unknown.removeAll(log.lodged(unknown));
        if (!unknown.isEmpty()) {
            throw new Unfit("complaints", "unknown", "complaints names some that were never lodged");
        }
    }

    /** What the last merge says, which is the one to take back, if there is any; whether there is, the aggregate knows. */
    private Optional<RootCauseId> mergedInto(RootCauseId cause) {
        return log.eventsOf(List.of(cause.toString()), List.of(EventTypes.nameOf(RootCauseMerged.class))).stream()
                .reduce((earlier, later) -> later)
                .map(merged -> EventJson.MAPPER
                        .readValue(merged.event().data(), RootCauseMerged.class)
                        .into());
    }

    /** In the order of the ids, so that no two transactions wait for each other. */
    private void together(RootCauseCommand one, RootCauseCommand other, Provenance by) {
        List<RootCauseCommand> both = Stream.of(one, other)
                .sorted(Comparator.comparing(command -> command.rootCause().toString()))
                .toList();
        commands.inOneTransaction(() -> both.forEach(command -> commands.send(command, by)), () -> {});
    }
}

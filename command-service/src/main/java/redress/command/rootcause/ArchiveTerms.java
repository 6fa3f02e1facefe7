package redress.command.rootcause;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import redress.events.rootcause.RootCauseEvent.ResumedBy;
import redress.events.rootcause.RootCauseEvent.RootCauseArchived;

/**
 * Until when a root cause is archived: the first of a date, a count and a rate that comes true.
 *
 * @param since when it was archived
 * @param before complaints counted until then
 */
record ArchiveTerms(
        Instant since,
        int before,
        @Nullable Instant until,
        @Nullable Integer untilComplaints,
        @Nullable Double untilPerDay) {

    static ArchiveTerms of(RootCauseArchived event) {
        Integer counted = event.complaints();
        return new ArchiveTerms(
                event.at(), counted == null ? 0 : counted, event.until(), event.untilComplaints(), event.untilPerDay());
    }

    boolean dateHasCome(Instant at) {
        return until != null && !at.isBefore(until);
    }

    /** What has come true at a time, with so many complaints counted. */
    Optional<ResumedBy> over(Instant at, int complaints) {
        if (dateHasCome(at)) {
            return Optional.of(ResumedBy.DATE);
        }
        int more = complaints - before;
        if (untilComplaints != null && more >= untilComplaints) {
            return Optional.of(ResumedBy.COUNT);
        }
        if (untilPerDay != null && more / days(at) >= untilPerDay) {
            return Optional.of(ResumedBy.RATE);
        }
        return Optional.empty();
    }

    /** At least one: what comes in the first hour is no rate. */
    private double days(Instant at) {
        double days = (double) Duration.between(since, at).toMillis()
                / Duration.ofDays(1).toMillis();
        return Math.max(1, days);
    }
}

package redress.analytics.study;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The two periods that are compared, in whole days (UTC), the end exclusive. Before ends four weeks ahead of the decision:
 * fixes are decided at peaks, and whatever follows a peak is lower (regression to the mean, Galton 1886). It begins after the
 * first complaint, half a year earlier at most: before a failure has begun there is nothing to compare with. After ends where nearly
 * all complaints about it must have come in by now.
 *
 * @param before absent if the failure was too young when the fix was decided
 * @param after absent while no day of it is over
 */
record Windows(@Nullable Span before, @Nullable Span after) {

    private static final Duration TRIGGER = Duration.ofDays(28);
    private static final Duration LONGEST = Duration.ofDays(182);
    private static final Duration SHORTEST = Duration.ofDays(28);
    /** Nineteen of twenty complaints about a day are in by then. */
    private static final double IN_TIME = .95;

    private static final Duration LONGEST_DELAY = Duration.ofDays(21);

    /** A period. */
    record Span(Instant from, Instant to) {

        double days() {
            return Duration.between(from, to).toMillis()
                    / (double) Duration.ofDays(1).toMillis();
        }

        /** The last part of it. */
        Span latest(Duration length) {
            return new Span(latestOf(from, to.minus(length)), to);
        }

        boolean covers(Instant at) {
            return !at.isBefore(from) && at.isBefore(to);
        }
    }

    /** For a fix, given all complaints of its root cause within its scope. */
    static Windows of(DeployedFix fix, List<Incident> incidents, Instant now) {
        return new Windows(before(fix, incidents), after(fix, incidents, now));
    }

    private static @Nullable Span before(DeployedFix fix, List<Incident> incidents) {
        Instant first = incidents.stream()
                .map(Incident::at)
                .min(Comparator.naturalOrder())
                .map(at -> day(at).plus(1, ChronoUnit.DAYS))
                .orElse(fix.effectiveAt());
        Span usual = span(
                latestOf(first, fix.decidedAt().minus(TRIGGER).minus(LONGEST)),
                fix.decidedAt().minus(TRIGGER));
        return usual != null ? usual : span(latestOf(first, fix.decidedAt()), fix.effectiveAt());
    }

    private static @Nullable Span after(DeployedFix fix, List<Incident> incidents, Instant now) {
        Instant from = day(fix.effectiveAt().plus(1, ChronoUnit.DAYS).minusMillis(1));
        Instant to = day(now.minus(delay(incidents, now)));
        return from.isBefore(to) ? new Span(from, to) : null;
    }

    /** The reporting lag, estimated from what happened long enough ago for the late ones to be in. */
    static Duration delay(List<Incident> incidents, Instant now) {
        List<Duration> delays = incidents.stream()
                .filter(i -> i.at().isBefore(now.minus(LONGEST_DELAY)))
                .map(Incident::delay)
                .sorted()
                .toList();
        Duration usual = delays.isEmpty() ? Duration.ZERO : delays.get((int) (IN_TIME * (delays.size() - 1)));
        return usual.compareTo(LONGEST_DELAY) > 0 ? LONGEST_DELAY : usual;
    }

    private static @Nullable Span span(Instant from, Instant to) {
        Instant first = day(from);
        Instant end = day(to);
        return Duration.between(first, end).compareTo(SHORTEST) >= 0 ? new Span(first, end) : null;
    }

    private static Instant latestOf(Instant a, Instant b) {
        return a.isAfter(b) ? a : b;
    }

    private static Instant day(Instant at) {
        return at.truncatedTo(ChronoUnit.DAYS);
    }
}

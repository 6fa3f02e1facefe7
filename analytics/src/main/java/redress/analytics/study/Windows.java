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
 * first complaint, half a year earlier at most: before a failure has begun there is nothing to compare with; and where complaints
 * rose or fell at first and then no more, in the middle of that. After ends where nearly
 * all complaints about it must have come in by now.
 *
 * @param before absent if the failure was too young when the fix was decided
 * @param after absent while no day of it is over
 */
record Windows(@Nullable Span before, @Nullable Span after) {

    private static final Duration TRIGGER = Duration.ofDays(28);
    private static final Duration LONGEST = Duration.ofDays(182);
    /** As long as that a part of the half year may be taken for all of it. */
    private static final Duration ENOUGH = Duration.ofDays(56);
    /** Normal quantile of one in twenty, two-sided. */
    private static final double CHANGED = 1.96;

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

        /** The first part of it. */
        Span first(Duration length) {
            Instant end = from.plus(length);
            return new Span(from, end.isBefore(to) ? end : to);
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
        return usual != null ? settled(usual, incidents) : span(latestOf(first, fix.decidedAt()), fix.effectiveAt());
    }

    /** Where complaints had become more, or fewer, and no longer did: the later half alone says what was usual then. */
    private static Span settled(Span usual, List<Incident> incidents) {
        Span later = usual.latest(Duration.ofDays((long) usual.days() / 2));
        boolean settled =
                Math.abs(Laplace.of(incidents, usual)) > CHANGED && Math.abs(Laplace.of(incidents, later)) < CHANGED;
        return settled && later.days() >= ENOUGH.toDays() ? later : usual;
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

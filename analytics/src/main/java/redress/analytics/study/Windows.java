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
 * rose or fell at first and then no more, in the middle of that. After ends with the window that the plan registered, and before that
 * where nearly all complaints about it must have come in by now.
 *
 * @param before absent if the failure was too young when the fix was decided
 * @param years all of the last two years that end like before, if at least one year of them is known: what says how the season goes
 * @param after absent while no day of it is over
 * @param judgedAt when the window is over and nearly all complaints about it must have come in
 * @param over whether that is so by now
 */
record Windows(
        @Nullable Span before,
        @Nullable Span years,
        @Nullable Span after,
        Instant judgedAt,
        boolean over) {

    private static final Duration TRIGGER = Duration.ofDays(28);
    private static final Duration LONGEST = Duration.ofDays(182);
    /** As long as that a part of the half year may be taken for all of it. */
    private static final Duration ENOUGH = Duration.ofDays(56);
    /** Normal quantile of one in twenty, two-sided. */
    private static final double CHANGED = 1.96;

    private static final Duration A_YEAR = Duration.ofDays(365);
    /** A trend of more years is hardly one line. */
    private static final Duration MOST_YEARS = Duration.ofDays(730);
    /** So small a share of the first ones may be others' that were taken for it. */
    private static final double STRAY = .02;

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

        /** What of it lies before a time. */
        Span until(Instant end) {
            return end.isBefore(to) ? new Span(from, end) : this;
        }

        long count(List<Incident> incidents) {
            return incidents.stream().filter(i -> covers(i.at())).count();
        }

        boolean covers(Instant at) {
            return !at.isBefore(from) && at.isBefore(to);
        }
    }

    /** For a fix, given all complaints of its root cause within its scope. */
    static Windows of(DeployedFix fix, List<Incident> incidents, Instant now) {
        Instant from = day(fix.effectiveAt().plus(1, ChronoUnit.DAYS).minusMillis(1));
        Instant end = from.plus(fix.windowDays(), ChronoUnit.DAYS);
        Duration delay = delay(incidents, now);
        Span after = new Span(from, day(now.minus(delay))).until(end);
        return new Windows(
                before(fix, incidents),
                years(fix, incidents),
                from.isBefore(after.to()) ? after : null,
                end.plus(delay),
                after.to().equals(end));
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

    private static @Nullable Span years(DeployedFix fix, List<Incident> incidents) {
        Instant end = day(fix.decidedAt().minus(TRIGGER));
        List<Instant> before = incidents.stream()
                .map(Incident::at)
                .filter(at -> at.isBefore(end))
                .sorted()
                .toList();
        if (before.isEmpty()) {
            return null;
        }
        Instant known = day(before.get((int) (STRAY * before.size()))).plus(1, ChronoUnit.DAYS);
        Span years = new Span(latestOf(known, end.minus(MOST_YEARS)), end);
        return years.days() >= A_YEAR.toDays() ? years : null;
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

package redress.analytics.study;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import redress.analytics.surge.CusumDesign;
import redress.analytics.surge.Direction;
import redress.analytics.surge.PoissonCusum;

/**
 * Watches whether a fix that worked goes on working: sums of the weekly complaints about what happened since it was in effect and
 * within its scope, against the weeks in which its effect was measured. Old incidents that are complained about late cannot raise
 * an alarm. One false alarm in {@value CusumDesign#PERIODS_TO_FALSE_ALARM} weeks, or fewer, where weeks vary as chance makes them.
 */
public final class AfterWatch {

    private static final Duration WEEK = Duration.ofDays(7);
    /** Where a fix left nothing at all, one complaint in ten weeks counts as usual, so that a single one is no alarm. */
    private static final double LEAST_USUAL = .1;

    private AfterWatch() {}

    /**
     * The complaints with which it began again; empty while there is no alarm.
     *
     * @param incidents of the fix's root cause
     * @param measuredAt when the fix was found to work: what came before says what is usual
     */
    public static List<Incident> of(DeployedFix fix, List<Incident> incidents, Instant measuredAt, Instant now) {
        Instant start = fix.effectiveAt().truncatedTo(ChronoUnit.DAYS);
        List<Incident> since = incidents.stream()
                .filter(i -> i.isWithin(fix.scope()) && !i.at().isBefore(fix.effectiveAt()))
                .sorted(Comparator.comparing(Incident::at).thenComparing(Incident::complaint))
                .toList();
        int judged = weeks(start, measuredAt);
        int over = weeks(start, now.minus(Windows.delay(since, now)));
        if (judged < 1 || over <= judged) {
            return List.of();
        }
        double[] counts = Measured.weeks(since, new Windows.Span(start, start.plus(WEEK.multipliedBy(over))));
        double usual = 0;
        for (int week = 0; week < judged; week++) {
            usual += counts[week] / judged;
        }
        // The mean of a few weeks may lie below what is usual, and then every week would add up: a standard error on
        // top.
        usual += Math.sqrt(usual / judged);
        return began(since, counts, judged, start, CusumDesign.of(Direction.RISE, Math.max(LEAST_USUAL, usual)));
    }

    private static List<Incident> began(
            List<Incident> since, double[] counts, int judged, Instant start, PoissonCusum cusum) {
        double sum = 0;
        int first = judged;
        for (int week = judged; week < counts.length; week++) {
            if (sum == 0) {
                first = week;
            }
            sum = cusum.next(sum, counts[week]);
            if (cusum.alarm(sum)) {
                Windows.Span rise = new Windows.Span(
                        start.plus(WEEK.multipliedBy(first)), start.plus(WEEK.multipliedBy(week + 1L)));
                return since.stream().filter(i -> rise.covers(i.at())).toList();
            }
        }
        return new ArrayList<>();
    }

    private static int weeks(Instant from, Instant to) {
        return (int) Math.max(0, Duration.between(from, to).toDays() / 7);
    }
}

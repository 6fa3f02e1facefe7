package redress.simulation.failures;

import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import redress.simulation.rates.Span;
import redress.simulation.scenario.Scenario;

/**
 * How many failures there are and how many customers they strike, counted by going through all of them once.
 *
 * @param complaints of the history about planted causes
 * @param causes in the order of the scenario
 */
public record Tally(long complaints, List<OfCause> causes) {

    /**
     * The numbers of a cause. Affected is who was struck in the history, or in the two weeks before it with the complaint
     * in the history; these have complained in the history or are silent.
     *
     * @param complaints of the history, of which a customer may have made several
     * @param pending those of the silent whose complaint comes after the history
     * @param periods by calendar month
     */
    public record OfCause(
            long failures,
            long affected,
            long complainers,
            long silent,
            long pending,
            long complaints,
            List<Period> periods) {}

    /**
     * The part of a period in this; a customer belongs to that of the first failure.
     *
     * @param from its beginning
     */
    public record Period(Instant from, long failures, long affected, long complainers, long silent) {}

    /** Goes through all failures. */
    public static Tally of(Failures failures, Scenario scenario, Span span) {
        List<Counter> counters = new ArrayList<>();
        scenario.causes().forEach(_ -> counters.add(new Counter(span)));
        long[] complaints = {0};
        for (int cause = 0; cause < scenario.causes().size(); cause++) {
            Counter own = counters.get(cause);
            failures.ofEveryone(cause, all -> {
                complaints[0] += own.customer(all);
                int second = failures.alongside(all.getFirst());
                if (second >= 0) {
                    counters.get(second).customer(all.subList(0, 1));
                }
            });
        }
        return new Tally(complaints[0], counters.stream().map(Counter::total).toList());
    }

    private static final class Counter {
        private final int days;
        private final int[] monthOfDay;
        private final List<Instant> froms = new ArrayList<>();
        private final long[] failures;
        private final long[] affected;
        private final long[] complainers;
        private long complaints;
        private long pending;

        Counter(Span span) {
            days = span.days();
            monthOfDay = new int[days];
            for (int day = 0; day < days; day++) {
                if (day == 0 || !month(span, day).equals(month(span, day - 1))) {
                    froms.add(span.startOf(day));
                }
                monthOfDay[day] = froms.size() - 1;
            }
            failures = new long[froms.size()];
            affected = new long[froms.size()];
            complainers = new long[froms.size()];
        }

        private static YearMonth month(Span span, int day) {
            return YearMonth.from(span.startOf(day).atZone(ZoneOffset.UTC));
        }

        /** Counts a customer with all failures; says how many complaints of the history they led to. */
        int customer(List<Failure> all) {
            int lodged = 0;
            int first = -1;
            boolean later = false;
            for (Failure failure : all) {
                boolean complained = failure.lodgedWithin(days);
                if (failure.day() >= 0 || complained) {
                    int month = monthOfDay[Math.max(0, failure.day())];
                    first = first < 0 ? month : first;
                    failures[month]++;
                    lodged += complained ? 1 : 0;
                    later |= failure.lodgedDay() >= days;
                }
            }
            if (first >= 0) {
                affected[first]++;
                complainers[first] += lodged > 0 ? 1 : 0;
                pending += lodged == 0 && later ? 1 : 0;
            }
            complaints += lodged;
            return lodged;
        }

        OfCause total() {
            List<Period> periods = new ArrayList<>();
            for (int i = 0; i < affected.length; i++) {
                periods.add(new Period(
                        froms.get(i), failures[i], affected[i], complainers[i], affected[i] - complainers[i]));
            }
            long struck = sum(affected);
            return new OfCause(
                    sum(failures), struck, sum(complainers), struck - sum(complainers), pending, complaints, periods);
        }

        private static long sum(long[] numbers) {
            return java.util.Arrays.stream(numbers).sum();
        }
    }
}

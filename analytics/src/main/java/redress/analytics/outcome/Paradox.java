package redress.analytics.outcome;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.TreeSet;
import java.util.function.Function;
import org.apache.commons.math3.stat.descriptive.SummaryStatistics;
import org.jspecify.annotations.Nullable;
import redress.analytics.interval.Difference;
import redress.analytics.interval.Interval;

/**
 * Whether customers whose complaint was resolved in their favour stand better to the company than those for whom nothing failed
 * (practice P10): (after - before) of the recovered less (after - before) of the control, for satisfaction and recommendation; for
 * retention the shares who buy in the 60 days after the second answer, as all were customers before it.
 *
 * @param segment of customers; absent for all
 */
public record Paradox(@Nullable String segment, Measure measure, Verdict verdict, Result result) {

    private static final int FEWEST = 20;
    private static final List<String> ASSUMPTIONS = List.of(
            "both cohorts would have changed alike without failure and recovery",
            "who answers surveys stands for those who do not, in both cohorts alike",
            "customers of the control said themselves that nothing had failed",
            "each interval is for itself: of twenty that could not tell, one would say something");

    /** What is compared, and from which difference on it would matter to anybody. */
    public enum Measure {
        SATISFACTION("satisfaction", .1),
        RECOMMENDATION("recommendation", .2),
        RETENTION("retention", .05);

        private final String word;
        private final double matters;

        Measure(String word, double matters) {
            this.word = word;
            this.matters = matters;
        }

        public String word() {
            return word;
        }
    }

    /** Where the interval includes no difference, it does not hold as soon as no difference that matters is left in it. */
    public enum Verdict {
        HOLDS("holds"),
        DOES_NOT_HOLD("does not hold"),
        NOT_ENOUGH_DATA("not enough data");

        private final String word;

        Verdict(String word) {
            this.word = word;
        }

        public String word() {
            return word;
        }
    }

    /** For all customers, and for each segment that either cohort has. */
    public static List<Paradox> of(Collection<Course> courses, Customers customers, Instant now) {
        Cohorts cohorts = Cohorts.of(courses, customers, now);
        TreeSet<String> segments = new TreeSet<>();
        cohorts.recovered().stream().map(Pair::segment).filter(Objects::nonNull).forEach(segments::add);
        List<Paradox> all = new ArrayList<>(measured(null, cohorts, now));
        segments.forEach(segment -> all.addAll(measured(
                segment, new Cohorts(within(cohorts.recovered(), segment), within(cohorts.control(), segment)), now)));
        return all;
    }

    private static List<Pair> within(List<Pair> pairs, String segment) {
        return pairs.stream().filter(pair -> segment.equals(pair.segment())).toList();
    }

    private static List<Paradox> measured(@Nullable String segment, Cohorts cohorts, Instant now) {
        return List.of(
                ofMeans(segment, Measure.SATISFACTION, Customers.Said::satisfaction, cohorts, now),
                ofMeans(segment, Measure.RECOMMENDATION, Customers.Said::recommend, cohorts, now),
                ofShares(segment, cohorts, now));
    }

    private static Paradox ofMeans(
            @Nullable String segment,
            Measure measure,
            Function<Customers.Said, @Nullable Integer> answer,
            Cohorts cohorts,
            Instant now) {
        SummaryStatistics recovered = changes(cohorts.recovered(), answer);
        SummaryStatistics control = changes(cohorts.control(), answer);
        return judged(
                segment,
                measure,
                recovered.getN(),
                control.getN(),
                () -> Difference.ofMeans(recovered, control),
                "difference of mean changes, interval by Welch",
                cohorts,
                now);
    }

    private static Paradox ofShares(@Nullable String segment, Cohorts cohorts, Instant now) {
        long[] recovered = returned(cohorts.recovered());
        long[] control = returned(cohorts.control());
        return judged(
                segment,
                Measure.RETENTION,
                recovered[1],
                control[1],
                () -> Difference.ofShares(recovered[0], recovered[1], control[0], control[1]),
                "difference of shares who buy within 60 days, interval by Newcombe",
                cohorts,
                now);
    }

    private interface Compared {
        Interval interval();
    }

    private static Paradox judged(
            @Nullable String segment,
            Measure measure,
            long recovered,
            long control,
            Compared compared,
            String method,
            Cohorts cohorts,
            Instant now) {
        String data = String.format(
                Locale.ROOT,
                "%d recovered customers and %d of the control, each asked twice%s",
                recovered,
                control,
                segment == null ? "" : ", segment " + segment);
        long fewest = Math.min(recovered, control);
        Instant first = first(cohorts);
        if (fewest < FEWEST) {
            String missing = control == 0
                    ? "no control: customers without complaint who are asked twice and say that nothing failed (affected: false)"
                    : FEWEST + " customers of each cohort are needed";
            Instant enough = Result.enoughAt(first, now, fewest, FEWEST);
            return new Paradox(
                    segment,
                    measure,
                    Verdict.NOT_ENOUGH_DATA,
                    Result.missing(recovered + control, method, ASSUMPTIONS, data, missing, enough));
        }
        Interval interval = compared.interval();
        Verdict verdict = verdict(interval, measure);
        Result result = Result.of(interval, recovered + control, method, ASSUMPTIONS, data);
        return new Paradox(
                segment,
                measure,
                verdict,
                verdict == Verdict.NOT_ENOUGH_DATA ? undecided(result, interval, measure, first, now) : result);
    }

    private static Verdict verdict(Interval interval, Measure measure) {
        if (interval.lower() > 0) {
            return Verdict.HOLDS;
        }
        return interval.upper() < measure.matters ? Verdict.DOES_NOT_HOLD : Verdict.NOT_ENOUGH_DATA;
    }

    /** Intervals shrink with the root of the number: so many times as many until this estimate would be told from nothing. */
    private static Result undecided(
            Result result, Interval interval, Measure measure, @Nullable Instant first, Instant now) {
        double half = (interval.upper() - interval.lower()) / 2;
        double clear = Math.max(Math.abs(interval.estimate()), measure.matters / 2);
        double times = Math.max(1.05, half * half / (clear * clear));
        return result.but(
                String.format(Locale.ROOT, "about %.1f times as many customers asked twice are needed", times),
                Result.enoughAt(first, now, 1, times));
    }

    private static @Nullable Instant first(Cohorts cohorts) {
        Instant one = cohorts.recovered().isEmpty()
                ? null
                : cohorts.recovered().getFirst().at();
        Instant other = cohorts.control().isEmpty()
                ? null
                : cohorts.control().getFirst().at();
        return one == null ? other : other == null || one.isBefore(other) ? one : other;
    }

    private static SummaryStatistics changes(List<Pair> pairs, Function<Customers.Said, @Nullable Integer> answer) {
        SummaryStatistics changes = new SummaryStatistics();
        for (Pair pair : pairs) {
            Integer before = answer.apply(pair.before());
            Integer after = answer.apply(pair.after());
            if (before != null && after != null) {
                changes.addValue(after - before);
            }
        }
        return changes;
    }

    /** How many returned, of how many of whom it is known. */
    private static long[] returned(List<Pair> pairs) {
        long[] counts = new long[2];
        for (Pair pair : pairs) {
            if (pair.returned() != null) {
                counts[0] += pair.returned() ? 1 : 0;
                counts[1]++;
            }
        }
        return counts;
    }
}

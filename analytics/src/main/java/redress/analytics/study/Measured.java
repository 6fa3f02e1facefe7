package redress.analytics.study;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.jspecify.annotations.Nullable;
import redress.analytics.effect.InterruptedSeries;
import redress.analytics.effect.Observed;
import redress.analytics.effect.Period;
import redress.analytics.effect.RateRatio;
import redress.analytics.effect.Shape;
import redress.analytics.interval.Interval;
import redress.analytics.study.Windows.Span;
import redress.events.finding.FixEffect;

/**
 * The ratio of two periods by the method that their weeks ask for: exactly where weeks vary as chance makes them; the same, wider,
 * where they vary more; and beside a trend where complaints rose or fell before the fix already.
 *
 * @param dispersion of the weeks, at least 1
 */
record Measured(Interval ratio, @Nullable Double p, String method, double dispersion) {

    static final String EXACT = "exact-rate-ratio";
    private static final String WIDENED = "exact-rate-ratio, widened by dispersion";
    private static final String SERIES = "interrupted-time-series";

    private static final Duration WEEK = Duration.ofDays(7);
    private static final int FEWEST_WEEKS = 8;
    /** Rarely by chance: a trend that is taken into account makes everything else less certain. */
    private static final double TREND = .01;

    private static final double MORE_THAN_CHANCE = 1.2;

    static Measured of(List<Incident> incidents, Span before, Span after, Observed was, Observed is) {
        RateRatio exact = RateRatio.of(was, is);
        double[] weeksBefore = weeks(incidents, before);
        double[] weeksAfter = weeks(incidents, after);
        double dispersion = dispersion(weeksBefore, weeksAfter);
        InterruptedSeries series = series(weeksBefore, weeksAfter, was, is, before, after);
        if (series != null && series.trend().quasi().pValue() < TREND) {
            return new Measured(
                    agreed(series.level().interval(), exact.ratio()),
                    series.level().quasi().pValue(),
                    SERIES,
                    Math.max(1, series.dispersion()));
        }
        return dispersion > MORE_THAN_CHANCE
                ? widened(exact, dispersion)
                : new Measured(exact.ratio(), exact.pValue(), EXACT, 1);
    }

    /** Where one says more and the other less, neither is to be relied on: the interval takes in both. */
    private static Interval agreed(Interval series, Interval plain) {
        return (series.estimate() > 1) == (plain.estimate() > 1)
                ? series
                : new Interval(
                        series.estimate(),
                        Math.min(series.lower(), plain.lower()),
                        Math.max(series.upper(), plain.upper()));
    }

    /** Quasi-Poisson: standard errors grow with the root of the dispersion, here those of the logarithm. */
    private static Measured widened(RateRatio exact, double dispersion) {
        Interval ratio = exact.ratio();
        if (ratio.estimate() <= 0 || Double.isInfinite(ratio.estimate())) {
            return new Measured(ratio, exact.pValue(), EXACT, dispersion);
        }
        double middle = Math.log(ratio.estimate());
        double root = Math.sqrt(dispersion);
        double lower = Math.exp(middle - root * (middle - Math.log(ratio.lower())));
        double upper = Math.exp(middle + root * (Math.log(ratio.upper()) - middle));
        double error = (Math.log(upper) - Math.log(lower)) / (2 * Interval.Z);
        double p = 2 * NormalDistribution.of(0, 1).survivalProbability(Math.abs(middle) / error);
        return new Measured(new Interval(ratio.estimate(), lower, upper), p, WIDENED, dispersion);
    }

    /** Pearson's chi-square by its degrees of freedom, each period around its own mean. */
    private static double dispersion(double[] before, double[] after) {
        double chi = chiSquare(before) + chiSquare(after);
        int freedom = before.length + after.length - 2;
        return freedom < FEWEST_WEEKS ? 1 : Math.max(1, chi / freedom);
    }

    private static double chiSquare(double[] weeks) {
        double mean = Arrays.stream(weeks).average().orElse(0);
        return mean == 0
                ? 0
                : Arrays.stream(weeks).map(x -> (x - mean) * (x - mean) / mean).sum();
    }

    private static @Nullable InterruptedSeries series(
            double[] weeksBefore, double[] weeksAfter, Observed was, Observed is, Span before, Span after) {
        if (weeksBefore.length < FEWEST_WEEKS || weeksAfter.length < FEWEST_WEEKS) {
            return null;
        }
        List<Period> series = new ArrayList<>();
        add(series, weeksBefore, before.from(), before.from(), was.exposure() / before.days() * 7);
        add(series, weeksAfter, after.from(), before.from(), is.exposure() / after.days() * 7);
        return InterruptedSeries.of(series, weeksFrom(before.from(), after.from()), Shape.STEP, 0);
    }

    private static void add(List<Period> series, double[] weeks, Instant from, Instant origin, double exposure) {
        for (int w = 0; w < weeks.length; w++) {
            double time = weeksFrom(origin, from) + w;
            series.add(new Period(time, years(time), new Observed(Math.round(weeks[w]), exposure)));
        }
    }

    /** Years in so many weeks. */
    static double years(double weeks) {
        return weeks * 7 / 365.2425;
    }

    static double weeksFrom(Instant origin, Instant at) {
        return Duration.between(origin, at).toMillis() / (double) WEEK.toMillis();
    }

    /** Complaints of each whole week, from the beginning of the period. */
    static double[] weeks(List<Incident> incidents, Span span) {
        double[] weeks = new double[(int) (span.days() / 7)];
        for (Incident incident : incidents) {
            int week = (int) Math.floor(weeksFrom(span.from(), incident.at()));
            if (week >= 0 && week < weeks.length) {
                weeks[week]++;
            }
        }
        return weeks;
    }

    List<String> assumptions(boolean exposureKnown, boolean wornOff) {
        List<String> assumptions = new ArrayList<>();
        assumptions.add(
                exposureKnown
                        ? "complaints are set against the exposure reported of the products concerned"
                        : "exposure is not known, or not of all days: complaints are set against days");
        assumptions.add("the four weeks before the decision are left out: fixes follow peaks");
        assumptions.add("nothing else changed at the same time");
        assumptions.add(season());
        if (dispersion > MORE_THAN_CHANCE) {
            assumptions.add(
                    String.format(Locale.ROOT, "weeks vary %.1f times as much as chance makes them", dispersion));
        }
        if (wornOff) {
            assumptions.add("complaints rise again since the fix: the last four weeks alone are judged");
        }
        if (method.equals(SERIES)) {
            assumptions.add("complaints rose or fell before the fix already: that trend goes on");
        }
        return List.copyOf(assumptions);
    }

    private String season() {
        return switch (method) {
            case Season.SERIES -> "the season is taken to be that of the time before, two waves a year beside a trend";
            case Season.SAME_DAYS -> "the season is taken to be that of the year before, and no trend to go on";
            default ->
                "season cannot be told apart: complaints, and exposure where it is used, are not known of a whole year"
                        + " before the decision";
        };
    }

    /** An effect with the p-value that counts beside others; what does not stand then is not certain. */
    static FixEffect adjusted(FixEffect effect, double p, double significant) {
        boolean claims = effect.verdict() == FixEffect.Verdict.WORSE
                || effect.verdict() == FixEffect.Verdict.REDUCED
                || effect.verdict() == FixEffect.Verdict.VERIFIED;
        return new FixEffect(
                effect.fix(),
                effect.segment(),
                claims && p > significant ? FixEffect.Verdict.NOT_ENOUGH_DATA : effect.verdict(),
                effect.ratio(),
                effect.lower(),
                effect.upper(),
                effect.level(),
                effect.p() == null ? null : Double.valueOf(p),
                effect.target(),
                effect.before(),
                effect.after(),
                effect.method(),
                effect.assumptions(),
                effect.enoughDataAt());
    }
}

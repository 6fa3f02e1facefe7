package redress.analytics.recovery;

import org.apache.commons.math3.stat.descriptive.StatisticalSummary;
import org.apache.commons.statistics.distribution.TDistribution;
import org.jspecify.annotations.Nullable;
import redress.analytics.interval.Interval;
import redress.analytics.interval.Wilson;

/**
 * A figure of a group of complaints with its 95 % interval, or what is missing for one.
 *
 * @param n what it rests on
 * @param missing absent where there is an estimate
 */
public record Figure(
        @Nullable Double estimate,
        @Nullable Double lower,
        @Nullable Double upper,
        long n,
        @Nullable String missing) {

    /** Fewer say nothing of a person or a product. */
    static final int FEWEST = 10;

    static Figure share(long hits, long trials) {
        return trials < FEWEST ? notEnough(trials) : of(Wilson.share(hits, trials), trials);
    }

    /** A mean, its interval by the t distribution. */
    static Figure mean(StatisticalSummary values) {
        long n = values.getN();
        if (n < FEWEST) {
            return notEnough(n);
        }
        double half = TDistribution.of(n - 1.0).inverseSurvivalProbability(.025) * Math.sqrt(values.getVariance() / n);
        return of(new Interval(values.getMean(), values.getMean() - half, values.getMean() + half), n);
    }

    private static Figure of(Interval interval, long n) {
        return new Figure(interval.estimate(), interval.lower(), interval.upper(), n, null);
    }

    private static Figure notEnough(long n) {
        return new Figure(null, null, null, n, "not enough data: " + FEWEST + " are needed, there are " + n);
    }
}

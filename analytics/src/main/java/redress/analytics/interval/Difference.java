package redress.analytics.interval;

import org.apache.commons.math3.stat.descriptive.StatisticalSummary;
import org.apache.commons.statistics.distribution.TDistribution;

/** The difference of two groups with its 95 % interval. */
public final class Difference {

    private Difference() {}

    /** Of two means, whose groups may vary differently (Welch 1947); each group has at least two values. */
    public static Interval ofMeans(StatisticalSummary one, StatisticalSummary other) {
        double v1 = one.getVariance() / one.getN();
        double v2 = other.getVariance() / other.getN();
        double difference = one.getMean() - other.getMean();
        if (v1 + v2 == 0) {
            return Interval.exactly(difference);
        }
        double freedom = (v1 + v2) * (v1 + v2) / (v1 * v1 / (one.getN() - 1) + v2 * v2 / (other.getN() - 1));
        double half = TDistribution.of(freedom).inverseSurvivalProbability(.025) * Math.sqrt(v1 + v2);
        return new Interval(difference, difference - half, difference + half);
    }

    /** Of two shares of independent samples (Newcombe 1998, method 10), which also holds near 0 and 1. */
    public static Interval ofShares(long hits, long trials, long otherHits, long otherTrials) {
        Interval one = Wilson.share(hits, trials);
        Interval other = Wilson.share(otherHits, otherTrials);
        double difference = one.estimate() - other.estimate();
        return new Interval(
                difference,
                difference - Math.hypot(one.estimate() - one.lower(), other.upper() - other.estimate()),
                difference + Math.hypot(one.upper() - one.estimate(), other.estimate() - other.lower()));
    }
}

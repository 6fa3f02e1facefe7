package redress.analytics.effect;

import org.apache.commons.statistics.distribution.BetaDistribution;
import org.apache.commons.statistics.distribution.BinomialDistribution;
import redress.analytics.interval.Interval;

/**
 * The rate after divided by the rate before, exactly: given the sum of both counts, one of them is binomial. Interval of
 * Clopper and Pearson (1934) on the share; the two-sided p-value adds up the outcomes no likelier than the observed one, so
 * that p-value and interval can disagree.
 *
 * @param ratio infinite where nothing was counted before
 * @param pValue of no change
 */
public record RateRatio(Interval ratio, double pValue) {

    private static final double TAIL = .025;
    /** Outcomes as likely as the observed one count, also where rounding makes them a little likelier. */
    private static final double ROUNDING = 1 + 1e-7;

    /**
     * Compares two periods.
     *
     * @throws IllegalArgumentException if nothing was counted in either, which says nothing of the ratio
     */
    public static RateRatio of(Observed before, Observed after) {
        long x = after.count();
        long other = before.count();
        if (x + other == 0) {
            throw new IllegalArgumentException("no complaints before and after");
        }
        double times = before.exposure() / after.exposure();
        double lower = x == 0 ? 0 : BetaDistribution.of((double) x, other + 1.0).inverseCumulativeProbability(TAIL);
        double upper =
                other == 0 ? 1 : BetaDistribution.of(x + 1.0, (double) other).inverseSurvivalProbability(TAIL);
        Interval share = new Interval((double) x / (x + other), lower, upper);
        return new RateRatio(
                share.rising(p -> p >= 1 ? Double.POSITIVE_INFINITY : p / (1 - p) * times), pValue(before, after));
    }

    private static double pValue(Observed before, Observed after) {
        int n = Math.toIntExact(before.count() + after.count());
        double p0 = after.exposure() / (after.exposure() + before.exposure());
        BinomialDistribution outcomes = BinomialDistribution.of(n, p0);
        double observed = outcomes.probability((int) after.count()) * ROUNDING;
        return Math.min(1, notLikelier(outcomes, observed, n));
    }

    /** The probabilities rise up to the mode and fall behind it: each tail is found by bisection. */
    private static double notLikelier(BinomialDistribution outcomes, double observed, int n) {
        int mode = (int) Math.min(n, Math.floor((n + 1.0) * outcomes.getProbabilityOfSuccess()));
        int low = -1;
        int high = mode;
        while (high - low > 1) {
            int middle = (low + high) >>> 1;
            if (outcomes.probability(middle) <= observed) {
                low = middle;
            } else {
                high = middle;
            }
        }
        int left = low;
        if (outcomes.probability(mode) <= observed) {
            return 1;
        }
        low = mode;
        high = n + 1;
        while (high - low > 1) {
            int middle = (low + high) >>> 1;
            if (outcomes.probability(middle) <= observed) {
                high = middle;
            } else {
                low = middle;
            }
        }
        return (left < 0 ? 0 : outcomes.cumulativeProbability(left))
                + (high > n ? 0 : outcomes.survivalProbability(high - 1));
    }
}

package redress.analytics.loss;

import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.statistics.distribution.BetaDistribution;
import org.jspecify.annotations.Nullable;

/**
 * A share of customers, 0 to 1.
 *
 * @param of how many customers it was seen on; absent if it is taken as certain
 */
public record Share(double share, @Nullable Long of) {

    /** Jeffreys' prior: half a customer on either side. */
    static final double PRIOR = .5;

    /** Taken as it is. */
    public static Share certain(double share) {
        return new Share(share, null);
    }

    /**
     * As it was counted.
     *
     * @param of at least 1
     */
    public static Share counted(long hits, long of) {
        return new Share((double) hits / of, of);
    }

    /** From what it may be, given what was seen: the Beta posterior. */
    double draw(UniformRandomProvider random) {
        if (of == null) {
            return share;
        }
        return BetaDistribution.of(share * of + PRIOR, (1 - share) * of + PRIOR)
                .createSampler(random)
                .sample();
    }
}

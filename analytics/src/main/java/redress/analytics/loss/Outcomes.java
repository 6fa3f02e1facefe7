package redress.analytics.loss;

import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.statistics.distribution.GammaDistribution;
import org.jspecify.annotations.Nullable;

/**
 * How those who complained were left: shares that sum to 1. Who is mollified was given something and is not quite content.
 *
 * @param of how many customers they were seen on; absent if they are taken as certain
 */
public record Outcomes(
        double satisfied,
        double mollified,
        double dissatisfied,
        @Nullable Long of) {

    /**
     * As they were counted.
     *
     * @param satisfied customers, as the others; at least one in all
     */
    public static Outcomes counted(long satisfied, long mollified, long dissatisfied) {
        long of = satisfied + mollified + dissatisfied;
        return new Outcomes((double) satisfied / of, (double) mollified / of, (double) dissatisfied / of, of);
    }

    /** From what they may be, given what was seen: the Dirichlet posterior, of which each share alone is a Beta one. */
    Outcomes draw(UniformRandomProvider random) {
        if (of == null) {
            return this;
        }
        double s = gamma(satisfied * of, random);
        double m = gamma(mollified * of, random);
        double d = gamma(dissatisfied * of, random);
        double all = s + m + d;
        return new Outcomes(s / all, m / all, d / all, of);
    }

    private static double gamma(double seen, UniformRandomProvider random) {
        return GammaDistribution.of(seen + Share.PRIOR, 1).createSampler(random).sample();
    }
}

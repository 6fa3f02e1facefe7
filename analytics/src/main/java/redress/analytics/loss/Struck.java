package redress.analytics.loss;

import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.statistics.distribution.NormalDistribution;
import redress.analytics.interval.Interval;

/** Customers whom a failure struck: those who complained and those who did not. */
public sealed interface Struck {

    /** The estimate. */
    Heads estimate();

    /** What it may be as well. */
    Heads draw(UniformRandomProvider random);

    /** Numbers of customers. */
    record Heads(double complaining, double silent) {}

    /**
     * Of all customers.
     *
     * @param problem share of {@code customers} who had the problem
     * @param complaining share of those who complained
     */
    record ByShares(double customers, Share problem, Share complaining) implements Struck {

        @Override
        public Heads estimate() {
            return heads(problem.share(), complaining.share());
        }

        @Override
        public Heads draw(UniformRandomProvider random) {
            return heads(problem.draw(random), complaining.draw(random));
        }

        private Heads heads(double p, double c) {
            return new Heads(customers * p * c, customers * p * (1 - c));
        }
    }

    /** The complainers are counted, and the silent estimated with a 95 % interval. */
    record Counted(double complaining, Interval silent) implements Struck {

        @Override
        public Heads estimate() {
            return new Heads(complaining, silent.estimate());
        }

        /** Log-normal on either side of the estimate, so that 95 % lie within the interval; normal where its end is 0. */
        @Override
        public Heads draw(UniformRandomProvider random) {
            double z = NormalDistribution.of(0, 1).createSampler(random).sample() / Interval.Z;
            double middle = silent.estimate();
            double end = z < 0 ? silent.lower() : silent.upper();
            double drawn = middle > 0 && end > 0
                    ? middle * Math.pow(end / middle, Math.abs(z))
                    : middle + (end - middle) * Math.abs(z);
            return new Heads(complaining, Math.max(0, drawn));
        }
    }
}

package redress.analytics.loss;

import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * What losing one customer costs, in the company's currency.
 *
 * @param standardError of the mean; 0 if it is taken as certain
 */
public record Worth(double value, double standardError) {

    double draw(UniformRandomProvider random) {
        if (standardError == 0) {
            return value;
        }
        return Math.max(
                0,
                NormalDistribution.of(value, standardError)
                        .createSampler(random)
                        .sample());
    }
}

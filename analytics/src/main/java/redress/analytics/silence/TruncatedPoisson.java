package redress.analytics.silence;

/**
 * A population in which everybody meets incidents at the same rate, of which those without any are not seen: by maximum
 * likelihood from all counts, or from the ones and twos alone (Zelterman 1988; variance by Böhning 2008).
 */
final class TruncatedPoisson {

    private static final int STEPS = 200;

    private TruncatedPoisson() {}

    /**
     * Incidents per affected customer: where L / (1 - exp(-L)) is the mean of those seen.
     *
     * @param mean above 1
     */
    static double rate(double mean) {
        double low = 0;
        double high = mean;
        for (int i = 0; i < STEPS; i++) {
            double middle = (low + high) / 2;
            if (middle / -Math.expm1(-middle) < mean) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return (low + high) / 2;
    }

    static Population byLikelihood(RepeatCounts counts) {
        double s = counts.distinct();
        double rate = rate((double) counts.total() / counts.distinct());
        double seen = -Math.expm1(-rate);
        double unseen = Math.exp(-rate);
        double information = s * (1 / (rate * seen) - unseen / (seen * seen));
        double slope = s * unseen / (seen * seen);
        return Population.atLeast(s, s / seen, slope * slope / information + slope);
    }

    static Population zelterman(RepeatCounts counts) {
        double s = counts.distinct();
        double rate = 2.0 * counts.of(2) / counts.of(1);
        double seen = -Math.expm1(-rate);
        double spread = s * Math.exp(-rate) / (seen * seen);
        double variance = spread * (1 + spread * rate * rate * (1.0 / counts.of(1) + 1.0 / counts.of(2)));
        return Population.atLeast(s, s / seen, variance);
    }
}

package redress.analytics.silence;

import redress.analytics.interval.Interval;

/**
 * How many customers were affected, complaining or not.
 *
 * @param standardError of the estimate
 */
record Population(Interval affected, double standardError) {

    /**
     * An interval that never falls below those who are known: log-normal for the unknown ones (Chao 1987).
     *
     * @param known distinct customers who are known to be affected
     */
    static Population atLeast(double known, double estimate, double variance) {
        double unknown = estimate - known;
        double error = Math.sqrt(variance);
        if (unknown <= 0) {
            return new Population(Interval.exactly(known), error);
        }
        double c = Math.exp(Interval.Z * Math.sqrt(Math.log1p(variance / (unknown * unknown))));
        return new Population(new Interval(estimate, known + unknown / c, known + unknown * c), error);
    }

    /** A symmetric interval, cut at those who are known. */
    static Population normal(double known, double estimate, double variance) {
        double error = Math.sqrt(variance);
        double lower = Math.max(known, estimate - Interval.Z * error);
        return new Population(new Interval(estimate, lower, estimate + Interval.Z * error), error);
    }
}

package redress.analytics.effect;

import redress.analytics.interval.Interval;
import redress.analytics.regression.PoissonFit;

/**
 * A factor by which a rate changed, as the regression has it.
 *
 * @param ratio below 1 is less than before
 * @param poisson if counts vary as chance alone makes them
 * @param quasi if they vary more, by as much as the series itself shows; what to rely on
 */
public record Change(double ratio, Certainty poisson, Certainty quasi) {

    /**
     * How certain a ratio is.
     *
     * @param standardError of its logarithm
     * @param lower end of the 95 % interval, by the normal quantile (Wald)
     * @param pValue of no change, two-sided
     */
    public record Certainty(double standardError, double lower, double upper, double pValue) {

        private static Certainty of(double logarithm, double standardError, double pValue) {
            double half = Interval.Z * standardError;
            return new Certainty(standardError, Math.exp(logarithm - half), Math.exp(logarithm + half), pValue);
        }
    }

    static Change of(PoissonFit fit, int column) {
        double logarithm = fit.coefficient(column);
        double error = fit.standardError(column);
        // A series that happens to vary less than chance would is not more certain for it.
        double dispersion = Math.max(1, fit.dispersion());
        return new Change(
                Math.exp(logarithm),
                Certainty.of(logarithm, error, fit.poissonPValue(column)),
                Certainty.of(logarithm, error * Math.sqrt(dispersion), fit.quasiPValue(column, dispersion)));
    }

    /** The ratio with the interval to rely on. */
    public Interval interval() {
        return new Interval(ratio, quasi.lower(), quasi.upper());
    }
}

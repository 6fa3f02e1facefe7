package redress.analytics.regression;

import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.RealVector;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.apache.commons.statistics.distribution.TDistribution;

/** A fitted Poisson regression. Coefficients are logarithms of ratios; standard errors are theirs. */
public final class PoissonFit {

    private final double[][] columns;
    private final double[] coefficients;
    private final RealMatrix covariance;
    private final double[] expected;
    private final Counts counts;
    private final double dispersion;

    PoissonFit(double[][] columns, double[] coefficients, RealMatrix covariance, double[] expected, Counts counts) {
        this.columns = columns;
        this.coefficients = coefficients;
        this.covariance = covariance;
        this.expected = expected;
        this.counts = counts;
        double pearson = 0;
        for (int i = 0; i < expected.length; i++) {
            double residual = counts.counts()[i] - expected[i];
            pearson += counts.weights()[i] * residual * residual / expected[i];
        }
        this.dispersion = pearson / degreesOfFreedom();
    }

    /** The coefficient of a column, counted from 0. */
    public double coefficient(int column) {
        return coefficients[column];
    }

    /** Its standard error if counts vary as the Poisson distribution says; times the root of the dispersion if not. */
    public double standardError(int column) {
        return Math.sqrt(covariance.getEntry(column, column));
    }

    /** Pearson's chi-squared divided by its degrees of freedom: 1 where counts vary as the Poisson distribution says. */
    public double dispersion() {
        return dispersion;
    }

    /** Rows less columns. */
    public int degreesOfFreedom() {
        return expected.length - coefficients.length;
    }

    /** Two-sided p-value of a coefficient of 0, by the normal distribution: the counts are Poisson. */
    public double poissonPValue(int column) {
        double z = Math.abs(coefficients[column]) / standardError(column);
        return 2 * NormalDistribution.of(0, 1).survivalProbability(z);
    }

    /**
     * The same where the dispersion was estimated, by the t distribution (quasi-Poisson).
     *
     * @param dispersion {@link #dispersion()}, or what it is to be at least
     */
    public double quasiPValue(int column, double dispersion) {
        double t = Math.abs(coefficients[column]) / (standardError(column) * Math.sqrt(dispersion));
        return 2 * TDistribution.of(degreesOfFreedom()).survivalProbability(t);
    }

    /** The expected count of a row. */
    public double expected(int row) {
        return expected[row];
    }

    /** How much a row draws the regression towards itself, 0 to 1: the diagonal of the hat matrix. */
    public double leverage(int row) {
        return counts.weights()[row] * expected[row] * variance(columns[row]);
    }

    /** The logarithm of the expected rate of a row that was not among the fitted ones. */
    public double predictor(double[] row) {
        return new ArrayRealVector(coefficients, false).dotProduct(new ArrayRealVector(row, false));
    }

    /** The variance of {@link #predictor}, times the dispersion if that is not 1. */
    public double variance(double[] row) {
        RealVector vector = new ArrayRealVector(row, false);
        return covariance.operate(vector).dotProduct(vector);
    }
}

package redress.analytics.regression;

import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.DecompositionSolver;
import org.apache.commons.math3.linear.QRDecomposition;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.RealVector;
import org.jspecify.annotations.Nullable;

/**
 * Logistic regression, ln(p / (1 - p)) = x b, by the same reweighted least squares as {@link PoissonRegression} (McCullagh and Nelder
 * 1989, section 2.5). It fails, and says so, where columns say the same as others, and where some of them part yes from no
 * completely: then a coefficient runs away.
 */
public final class LogisticRegression {

    /** Odds of more than ten billion to one: nothing but a complete parting of yes and no leads there. */
    private static final double RUN_AWAY = 23;

    private LogisticRegression() {}

    /**
     * What was found, a number for each column.
     *
     * @param coefficients logarithms of odds ratios
     * @param standardErrors theirs
     */
    @SuppressWarnings("ArrayRecordComponent") // numbers to calculate with, never compared
    public record Fit(double[] coefficients, double[] standardErrors) {}

    /**
     * Fits the coefficients of the columns.
     *
     * @param columns a row for each answer, a column for each coefficient; the first is usually all 1
     * @return null if there are not more rows than columns, or the coefficients are not determined
     */
    public static @Nullable Fit fit(double[][] columns, boolean[] answers) {
        int terms = columns[0].length;
        double[] lengths = PoissonRegression.lengths(columns);
        if (columns.length <= terms || PoissonRegression.hasZero(lengths)) {
            return null;
        }
        RealMatrix scaled = PoissonRegression.scaled(columns, lengths);
        double[] predictor = new double[answers.length];
        for (int step = 0; step < PoissonRegression.MOST_STEPS; step++) {
            QRDecomposition decomposed = new QRDecomposition(weighted(scaled, predictor), PoissonRegression.DEPENDENT);
            DecompositionSolver solver = decomposed.getSolver();
            if (!solver.isNonSingular()) {
                return null;
            }
            RealVector coefficients = solver.solve(working(predictor, answers));
            RealVector next = scaled.operate(coefficients);
            double change = next.getLInfDistance(new ArrayRealVector(predictor, false));
            predictor = next.toArray();
            if (next.getLInfNorm() > RUN_AWAY) {
                return null;
            }
            if (change < PoissonRegression.DONE) {
                return unscaled(coefficients, PoissonRegression.covariance(decomposed, terms), lengths);
            }
        }
        return null;
    }

    private static Fit unscaled(RealVector coefficients, RealMatrix covariance, double[] lengths) {
        double[] found = new double[lengths.length];
        double[] errors = new double[lengths.length];
        for (int i = 0; i < lengths.length; i++) {
            found[i] = coefficients.getEntry(i) / lengths[i];
            errors[i] = Math.sqrt(covariance.getEntry(i, i)) / lengths[i];
        }
        return new Fit(found, errors);
    }

    private static RealMatrix weighted(RealMatrix columns, double[] predictor) {
        RealMatrix weighted = columns.copy();
        for (int i = 0; i < predictor.length; i++) {
            double root = Math.sqrt(variance(predictor[i]));
            for (int j = 0; j < columns.getColumnDimension(); j++) {
                weighted.multiplyEntry(i, j, root);
            }
        }
        return weighted;
    }

    private static RealVector working(double[] predictor, boolean[] answers) {
        RealVector working = new ArrayRealVector(predictor.length);
        for (int i = 0; i < predictor.length; i++) {
            double variance = variance(predictor[i]);
            double residual = (answers[i] ? 1 : 0) - chance(predictor[i]);
            working.setEntry(i, (predictor[i] + residual / variance) * Math.sqrt(variance));
        }
        return working;
    }

    private static double variance(double predictor) {
        double p = chance(predictor);
        return p * (1 - p);
    }

    private static double chance(double predictor) {
        return 1 / (1 + Math.exp(-predictor));
    }
}

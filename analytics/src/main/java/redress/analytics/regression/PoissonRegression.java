package redress.analytics.regression;

import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.DecompositionSolver;
import org.apache.commons.math3.linear.LUDecomposition;
import org.apache.commons.math3.linear.QRDecomposition;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.RealVector;
import org.jspecify.annotations.Nullable;

/**
 * Log-linear Poisson regression with an offset, ln E[y] = ln(exposure) + x b, by iteratively reweighted least squares
 * (McCullagh and Nelder 1989, section 2.5). Every column is divided by its length and each step is solved by a QR
 * decomposition, so that columns of very different size do no harm. It fails, and says so, where columns say the same as
 * others, and where a coefficient runs away because nothing at all was counted in a group of rows.
 */
public final class PoissonRegression {

    static final int MOST_STEPS = 60;
    /** Change of the linear predictor at which it is done; far below what any digit of an answer shows. */
    static final double DONE = 1e-10;

    static final double DEPENDENT = 1e-9;
    /** Keeps the logarithm of the first step finite where nothing was counted, as usual. */
    private static final double START = .1;

    private PoissonRegression() {}

    /**
     * Fits the coefficients of the columns.
     *
     * @param columns a row for each count, a column for each coefficient; the first is usually all 1
     * @return null if there are not more rows than columns, or the coefficients are not determined
     */
    public static @Nullable PoissonFit fit(double[][] columns, Counts counts) {
        int terms = columns[0].length;
        double[] lengths = lengths(columns);
        if (counts.rows() <= terms || hasZero(lengths)) {
            return null;
        }
        RealMatrix scaled = scaled(columns, lengths);
        double[] predictor = new double[counts.rows()];
        for (int i = 0; i < predictor.length; i++) {
            predictor[i] = Math.log((counts.counts()[i] + START) / counts.exposures()[i]);
        }
        for (int step = 0; step < MOST_STEPS; step++) {
            QRDecomposition decomposed = new QRDecomposition(weighted(scaled, predictor, counts), DEPENDENT);
            DecompositionSolver solver = decomposed.getSolver();
            if (!solver.isNonSingular()) {
                return null;
            }
            RealVector coefficients = solver.solve(working(predictor, counts));
            double[] next = scaled.operate(coefficients).toArray();
            double change = new ArrayRealVector(next).getLInfDistance(new ArrayRealVector(predictor));
            predictor = next;
            if (change < DONE) {
                return fit(columns, lengths, coefficients, covariance(decomposed, terms), predictor, counts);
            }
        }
        return null;
    }

    private static PoissonFit fit(
            double[][] columns,
            double[] lengths,
            RealVector coefficients,
            RealMatrix covariance,
            double[] predictor,
            Counts counts) {
        double[] unscaled = new double[lengths.length];
        double[][] spread = new double[lengths.length][lengths.length];
        for (int i = 0; i < lengths.length; i++) {
            unscaled[i] = coefficients.getEntry(i) / lengths[i];
            for (int j = 0; j < lengths.length; j++) {
                spread[i][j] = covariance.getEntry(i, j) / (lengths[i] * lengths[j]);
            }
        }
        double[] expected = new double[predictor.length];
        for (int i = 0; i < predictor.length; i++) {
            expected[i] = Math.exp(predictor[i]) * counts.exposures()[i];
        }
        return new PoissonFit(columns, unscaled, new Array2DRowRealMatrix(spread, false), expected, counts);
    }

    private static RealMatrix weighted(RealMatrix columns, double[] predictor, Counts counts) {
        RealMatrix weighted = columns.copy();
        for (int i = 0; i < predictor.length; i++) {
            double root = rootWeight(predictor, counts, i);
            for (int j = 0; j < columns.getColumnDimension(); j++) {
                weighted.multiplyEntry(i, j, root);
            }
        }
        return weighted;
    }

    private static RealVector working(double[] predictor, Counts counts) {
        RealVector working = new ArrayRealVector(predictor.length);
        for (int i = 0; i < predictor.length; i++) {
            double expected = Math.exp(predictor[i]) * counts.exposures()[i];
            double response = predictor[i] + (counts.counts()[i] - expected) / expected;
            working.setEntry(i, response * rootWeight(predictor, counts, i));
        }
        return working;
    }

    private static double rootWeight(double[] predictor, Counts counts, int row) {
        return Math.sqrt(counts.weights()[row] * Math.exp(predictor[row]) * counts.exposures()[row]);
    }

    /** (X'WX)^-1 from the triangle: X'WX = R'R. */
    static RealMatrix covariance(QRDecomposition decomposed, int terms) {
        RealMatrix triangle = decomposed.getR().getSubMatrix(0, terms - 1, 0, terms - 1);
        RealMatrix inverse = new LUDecomposition(triangle, 0).getSolver().getInverse();
        return inverse.multiply(inverse.transpose());
    }

    static RealMatrix scaled(double[][] columns, double[] lengths) {
        RealMatrix scaled = new Array2DRowRealMatrix(columns);
        for (int i = 0; i < columns.length; i++) {
            for (int j = 0; j < lengths.length; j++) {
                scaled.multiplyEntry(i, j, 1 / lengths[j]);
            }
        }
        return scaled;
    }

    static double[] lengths(double[][] columns) {
        double[] squares = new double[columns[0].length];
        for (double[] row : columns) {
            for (int j = 0; j < row.length; j++) {
                squares[j] += row[j] * row[j];
            }
        }
        for (int j = 0; j < squares.length; j++) {
            squares[j] = Math.sqrt(squares[j]);
        }
        return squares;
    }

    static boolean hasZero(double[] lengths) {
        for (double length : lengths) {
            if (length == 0) {
                return true;
            }
        }
        return false;
    }
}

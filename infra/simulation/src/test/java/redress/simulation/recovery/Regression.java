package redress.simulation.recovery;

/** Weighted least squares by the normal equations: enough for a dozen well-behaved terms. */
final class Regression {

    /**
     * What was found.
     *
     * @param errors standard errors of the estimates
     */
    record Fit(double[] estimates, double[] errors) {}

    private final int terms;
    private final double[][] squares;
    private final double[] sums;
    private double answers;
    private int rows;

    Regression(int terms) {
        this.terms = terms;
        squares = new double[terms][terms];
        sums = new double[terms];
    }

    void add(double[] row, double answer, double weight) {
        for (int i = 0; i < terms; i++) {
            sums[i] += weight * row[i] * answer;
            for (int j = 0; j < terms; j++) {
                squares[i][j] += weight * row[i] * row[j];
            }
        }
        answers += weight * answer * answer;
        rows++;
    }

    /** {@code scaled}: with the residuals' variance, else 1, as for weights that are inverse variances. */
    Fit fit(boolean scaled) {
        double[][] inverse = inverse();
        double[] estimates = new double[terms];
        for (int i = 0; i < terms; i++) {
            estimates[i] = product(inverse[i], sums);
        }
        double variance = scaled ? (answers - product(estimates, sums)) / (rows - terms) : 1;
        double[] errors = new double[terms];
        for (int i = 0; i < terms; i++) {
            errors[i] = Math.sqrt(variance * inverse[i][i]);
        }
        return new Fit(estimates, errors);
    }

    static double product(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }

    /** Gauss and Jordan without pivoting, as the matrix is positive definite. */
    private double[][] inverse() {
        double[][] left = new double[terms][];
        double[][] right = new double[terms][terms];
        for (int i = 0; i < terms; i++) {
            left[i] = squares[i].clone();
            right[i][i] = 1;
        }
        for (int i = 0; i < terms; i++) {
            divide(left[i], right[i], left[i][i]);
            for (int other = 0; other < terms; other++) {
                if (other != i) {
                    subtract(left, right, other, i, left[other][i]);
                }
            }
        }
        return right;
    }

    private static void divide(double[] left, double[] right, double by) {
        for (int j = 0; j < left.length; j++) {
            left[j] /= by;
            right[j] /= by;
        }
    }

    private static void subtract(double[][] left, double[][] right, int from, int row, double times) {
        for (int j = 0; j < left.length; j++) {
            left[from][j] -= times * left[row][j];
            right[from][j] -= times * right[row][j];
        }
    }
}

package redress.analytics.surge;

import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.LUDecomposition;
import org.apache.commons.statistics.distribution.PoissonDistribution;

/**
 * How many periods a sum runs on average until the alarm, as a Markov chain (Brook and Evans 1972): exact where reference and
 * limit are multiples of a common unit, to about half a percent otherwise.
 */
public final class RunLength {

    private static final double[] UNITS = {1, .5, .25, .2, .1, .05, .02, .01};
    private static final int MOST_STATES = 400;
    private static final double ROUNDING = 1e-9;
    /** Counts less likely than this do not matter. */
    private static final double NEVER = 1e-14;

    private static final int MOST_COUNT = 1_000_000_000;

    private RunLength() {}

    /**
     * Periods until the first alarm, from S = 0 on.
     *
     * @param mean complaints a period, above 0: the usual mean gives the time between false alarms
     * @return infinite where no period would ever raise it
     */
    public static double of(PoissonCusum cusum, double mean) {
        double unit = unit(cusum);
        int states = (int) Math.max(1, Math.round(cusum.limit() / unit));
        double[][] left = new double[states][states];
        PoissonDistribution counts = PoissonDistribution.of(mean);
        int most = Math.min(MOST_COUNT, counts.inverseSurvivalProbability(NEVER));
        for (int x = counts.inverseCumulativeProbability(NEVER); x <= most; x++) {
            double probability = counts.probability(x);
            for (int from = 0; from < states; from++) {
                long to = Math.round(cusum.next(from * unit, x) / unit);
                if (to < states) {
                    left[from][(int) to] -= probability;
                }
            }
        }
        for (int i = 0; i < states; i++) {
            left[i][i] += 1;
        }
        var solver = new LUDecomposition(new Array2DRowRealMatrix(left, false), 1e-13).getSolver();
        return solver.isNonSingular()
                ? solver.solve(new ArrayRealVector(states, 1)).getEntry(0)
                : Double.POSITIVE_INFINITY;
    }

    private static double unit(PoissonCusum cusum) {
        for (double unit : UNITS) {
            if (whole(cusum.reference() / unit) && whole(cusum.limit() / unit) && cusum.limit() / unit <= MOST_STATES) {
                return unit;
            }
        }
        return cusum.limit() / MOST_STATES;
    }

    private static boolean whole(double number) {
        return Math.abs(number - Math.rint(number)) < ROUNDING * Math.max(1, number);
    }
}

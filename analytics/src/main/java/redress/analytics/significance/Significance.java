package redress.analytics.significance;

import java.util.Arrays;
import java.util.Comparator;
import org.apache.commons.statistics.distribution.HypergeometricDistribution;

/** What chance alone would do. */
public final class Significance {

    private Significance() {}

    /**
     * Fisher's exact test, one-sided: the chance that a draw of {@code drawn} out of {@code all}, {@code marked} of which
     * carry a value, holds at least {@code found} of them.
     */
    public static double atLeast(int found, int drawn, int marked, int all) {
        return Math.min(1, HypergeometricDistribution.of(all, marked, drawn).survivalProbability(found - 1));
    }

    /** Adjusted p-values (Benjamini and Hochberg 1995), in the order given. */
    public static double[] benjaminiHochberg(double[] p) {
        Integer[] order = new Integer[p.length];
        Arrays.setAll(order, i -> i);
        Arrays.sort(order, Comparator.comparingDouble(i -> p[i]));
        double[] adjusted = new double[p.length];
        double lowest = 1;
        for (int rank = p.length; rank > 0; rank--) {
            int i = order[rank - 1];
            lowest = Math.min(lowest, p[i] * p.length / rank);
            adjusted[i] = lowest;
        }
        return adjusted;
    }
}

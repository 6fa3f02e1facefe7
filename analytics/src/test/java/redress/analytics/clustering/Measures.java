package redress.analytics.clustering;

import java.util.HashMap;
import java.util.Map;

/** How tests judge clusters against known groups. */
public final class Measures {

    private Measures() {}

    public static double ari(int[] a, int[] b) {
        return Agreement.adjustedRand(a, b);
    }

    /** Normalised mutual information, arithmetic mean. */
    public static double nmi(int[] a, int[] b) {
        Map<Integer, Integer> first = new HashMap<>();
        Map<Integer, Integer> second = new HashMap<>();
        Map<Long, Integer> both = new HashMap<>();
        for (int i = 0; i < a.length; i++) {
            first.merge(a[i], 1, Integer::sum);
            second.merge(b[i], 1, Integer::sum);
            both.merge(((long) a[i] << 32) | (b[i] & 0xffffffffL), 1, Integer::sum);
        }
        double ha = entropy(first, a.length);
        double hb = entropy(second, a.length);
        double shared = ha + hb - entropy(both, a.length);
        return ha + hb == 0 ? 1 : 2 * shared / (ha + hb);
    }

    private static double entropy(Map<?, Integer> counts, int n) {
        return counts.values().stream()
                .mapToDouble(c -> -(double) c / n * Math.log((double) c / n))
                .sum();
    }
}

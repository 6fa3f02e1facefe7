package redress.analytics.clustering;

import java.util.HashMap;
import java.util.Map;

/** How well two groupings of the same things agree: the adjusted Rand index (Hubert and Arabie 1985). */
final class Agreement {

    private Agreement() {}

    /** One for the same groups under any names, about zero for groups drawn by lot. */
    static double adjustedRand(int[] a, int[] b) {
        Map<Long, Integer> both = new HashMap<>();
        Map<Integer, Integer> first = new HashMap<>();
        Map<Integer, Integer> second = new HashMap<>();
        for (int i = 0; i < a.length; i++) {
            both.merge(((long) a[i] << 32) | (b[i] & 0xffffffffL), 1, Integer::sum);
            first.merge(a[i], 1, Integer::sum);
            second.merge(b[i], 1, Integer::sum);
        }
        double pairs = pairs(a.length);
        double together = both.values().stream().mapToDouble(Agreement::pairs).sum();
        double inFirst = first.values().stream().mapToDouble(Agreement::pairs).sum();
        double inSecond = second.values().stream().mapToDouble(Agreement::pairs).sum();
        double byChance = pairs > 0 ? inFirst * inSecond / pairs : 0;
        double most = (inFirst + inSecond) / 2;
        return most == byChance ? 1 : (together - byChance) / (most - byChance);
    }

    private static double pairs(int n) {
        return n * (n - 1.0) / 2;
    }
}

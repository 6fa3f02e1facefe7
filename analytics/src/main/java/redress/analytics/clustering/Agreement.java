package redress.analytics.clustering;

import java.util.Arrays;

/** How well two groupings of the same things agree: the adjusted Rand index (Hubert and Arabie 1985). */
public final class Agreement {

    private Agreement() {}

    /** One for the same groups under any names, about zero for groups drawn by lot. */
    public static double adjustedRand(int[] a, int[] b) {
        long[] both = new long[a.length];
        for (int i = 0; i < a.length; i++) {
            both[i] = ((long) a[i] << 32) | (b[i] & 0xffffffffL);
        }
        double pairs = pairs(a.length);
        double together = pairsWithin(both);
        double inFirst = pairsWithin(Arrays.stream(a).asLongStream().toArray());
        double inSecond = pairsWithin(Arrays.stream(b).asLongStream().toArray());
        double byChance = pairs > 0 ? inFirst * inSecond / pairs : 0;
        double most = (inFirst + inSecond) / 2;
        return most == byChance ? 1 : (together - byChance) / (most - byChance);
    }

    /** Pairs of equal entries; sorts, which is many times cheaper than counting in a map. */
    private static double pairsWithin(long[] groups) {
        Arrays.sort(groups);
        double pairs = 0;
        int from = 0;
        for (int i = 1; i <= groups.length; i++) {
            if (i == groups.length || groups[i] != groups[from]) {
                pairs += pairs(i - from);
                from = i;
            }
        }
        return pairs;
    }

    private static double pairs(int n) {
        return n * (n - 1.0) / 2;
    }
}

package redress.analytics.clustering;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/** Carries an earlier assignment over to the distinct vectors: those known keep company, the others start alone. */
final class WarmStart {

    private WarmStart() {}

    static int[] of(int[] assignment, Distinct distinct) {
        if (assignment.length != distinct.place().length) {
            throw new IllegalArgumentException("an earlier assignment needs an entry for each vector: "
                    + assignment.length + " for " + distinct.place().length);
        }
        int[] before = new int[distinct.vectors().length];
        Arrays.fill(before, Clustering.ALONE);
        for (int i = 0; i < assignment.length; i++) {
            int node = distinct.place()[i];
            before[node] = Math.max(before[node], assignment[i]);
        }
        return numbered(before);
    }

    private static int[] numbered(int[] before) {
        Map<Integer, Integer> numbers = new HashMap<>();
        int[] start = new int[before.length];
        int next = 0;
        for (int node = 0; node < before.length; node++) {
            Integer known = before[node] < 0 ? null : numbers.get(before[node]);
            start[node] = known == null ? next++ : known;
            if (before[node] >= 0) {
                numbers.put(before[node], start[node]);
            }
        }
        return start;
    }
}

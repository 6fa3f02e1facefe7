package redress.simulation.text;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * How a grouping of texts agrees with the truth about them.
 *
 * @param cells texts by group and then true class
 */
record Agreement(Map<Integer, Map<String, Integer>> cells, Map<String, Integer> truth, int texts) {

    private static final double FOUND = .5;

    static Agreement of(int[] groups, List<String> truth) {
        Map<Integer, Map<String, Integer>> cells = new HashMap<>();
        Map<String, Integer> classes = new HashMap<>();
        for (int i = 0; i < groups.length; i++) {
            cells.computeIfAbsent(groups[i], _ -> new HashMap<>()).merge(truth.get(i), 1, Integer::sum);
            classes.merge(truth.get(i), 1, Integer::sum);
        }
        return new Agreement(cells, classes, groups.length);
    }

    /** Hubert and Arabie, Comparing Partitions, 1985: 1 for the same partition, 0 expected by chance. */
    double adjustedRand() {
        double together = 0;
        double grouped = 0;
        for (Map<String, Integer> group : cells.values()) {
            together += group.values().stream().mapToDouble(Agreement::pairs).sum();
            grouped += pairs(size(group));
        }
        double classed = truth.values().stream().mapToDouble(Agreement::pairs).sum();
        double expected = grouped * classed / pairs(texts);
        return (together - expected) / ((grouped + classed) / 2 - expected);
    }

    /** Classes, except one, for which some group has an F1 of at least .5. */
    long found(String except) {
        return truth.keySet().stream()
                .filter(name -> !name.equals(except))
                .filter(name -> cells.values().stream().anyMatch(group -> f1(name, group) >= FOUND))
                .count();
    }

    private double f1(String name, Map<String, Integer> group) {
        return 2.0 * group.getOrDefault(name, 0) / (Objects.requireNonNull(truth.get(name)) + size(group));
    }

    private static int size(Map<String, Integer> group) {
        return group.values().stream().mapToInt(Integer::intValue).sum();
    }

    private static double pairs(int n) {
        return n * (n - 1.0) / 2;
    }
}

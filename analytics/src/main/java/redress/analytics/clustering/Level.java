package redress.analytics.clustering;

import java.util.HashMap;
import java.util.Map;

/**
 * How coarse or fine a person wants the clusters, in steps from those that were chosen: a step coarser leaves half as
 * many, a step finer cuts in two what can be cut.
 *
 * @param whole steps of all clusters: below zero coarser, above zero finer
 * @param branches by the position of a chosen cluster its own steps, instead of those of the whole
 */
public record Level(int whole, Map<Integer, Integer> branches) {

    /** As chosen. */
    public static final Level CHOSEN = Level.of(0);

    /** More halvings than any number of complaints has. */
    private static final int MOST = 30;

    public Level {
        branches = Map.copyOf(branches);
        if (Math.abs(whole) > MOST || branches.values().stream().anyMatch(step -> Math.abs(step) > MOST)) {
            throw new IllegalArgumentException("a level is between " + -MOST + " and " + MOST);
        }
    }

    public static Level of(int whole) {
        return new Level(whole, Map.of());
    }

    /** The same, but for one chosen cluster and what hangs on it. */
    public Level with(int cluster, int steps) {
        Map<Integer, Integer> more = new HashMap<>(branches);
        more.put(cluster, steps);
        return new Level(whole, more);
    }

    /** Everything a step coarser. */
    public Level coarser() {
        Map<Integer, Integer> down = new HashMap<>();
        branches.forEach((cluster, steps) -> down.put(cluster, steps - 1));
        return new Level(whole - 1, down);
    }

    int steps(int cluster) {
        return branches.getOrDefault(cluster, whole);
    }
}

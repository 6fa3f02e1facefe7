package redress.analytics.clustering;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * The chosen clusters, the coarser ones that they join to and the finer ones that they are cut into. Levels are nested: a
 * text that leaves company on a coarser level never meets it again on a finer one. Coarser by {@link Joining}; finer by
 * the Leiden algorithm within the links of one cluster alone, whose communities are joined again to two, four, eight: so a
 * step finer cuts in two, until modularity finds nothing more to cut.
 */
public final class Hierarchy {

    /** Plain modularity, which inside one cluster looks for the parts that stand out against just this cluster. */
    private static final double INSIDE = 1;

    private static final int NONE = -1;

    private final Ground ground;
    private final int[] communities;
    private final Stability.Choice choice;
    private final long seed;
    private final Clustering chosen;

    Hierarchy(Ground ground, int[] communities, Stability.Choice choice, long seed) {
        this.ground = ground;
        this.communities = communities;
        this.choice = choice;
        this.seed = seed;
        this.chosen = ground.clustering(communities, choice, seed);
    }

    /** The clusters as the texts themselves suggest them. */
    public Clustering chosen() {
        return chosen;
    }

    /**
     * The clusters at a level. Where one cluster is to join its relatives and they are not, they join all the same: a
     * coarser cluster cannot be had without its parts.
     */
    public Clustering cut(Level level) {
        if (level.equals(Level.CHOSEN)) {
            return chosen;
        }
        int[] steps = steps(level);
        int[] group = joined(steps);
        int[] part = parts(steps, group);
        int[] cut = new int[communities.length];
        Map<Long, Integer> names = new HashMap<>();
        for (int node = 0; node < cut.length; node++) {
            long name = ((long) group[communities[node]] << 32) | part[node];
            cut[node] = names.computeIfAbsent(name, n -> names.size());
        }
        return ground.clustering(cut, choice, seed);
    }

    /** Of each community its steps. */
    private int[] steps(Level level) {
        int[] steps = new int[Arrays.stream(communities).max().orElse(-1) + 1];
        Arrays.fill(steps, level.whole());
        for (int c = 0; c < chosen.clusters().size(); c++) {
            int first = chosen.clusters().get(c).members()[0];
            steps[communities[ground.distinct().place()[first]]] = level.steps(c);
        }
        return steps;
    }

    /** Of each community the group it is in, named by one of its communities; those that stay are groups of their own. */
    private int[] joined(int[] steps) {
        int[] group = new int[steps.length];
        Arrays.fill(group, NONE);
        int[] coarser =
                IntStream.of(steps).filter(s -> s < 0).sorted().distinct().toArray();
        if (coarser.length > 0) {
            Joining joining = new Joining(ground.graph(), ground.points(), communities);
            for (int step : coarser) {
                take(group, steps, step, joining.into(halved(steps.length, -step)));
            }
        }
        Arrays.setAll(group, c -> group[c] == NONE ? c : group[c]);
        return group;
    }

    /** Coarsest first: what such a group holds is in it, whatever finer step it asks for. */
    private static void take(int[] group, int[] steps, int step, int[] groups) {
        for (int c = 0; c < group.length; c++) {
            if (steps[c] == step && group[c] == NONE) {
                for (int d = 0; d < group.length; d++) {
                    group[d] = groups[d] == groups[c] ? groups[c] : group[d];
                }
            }
        }
        for (int c = 0; c < group.length; c++) {
            steps[c] = group[c] == NONE ? steps[c] : 0;
        }
    }

    private static int halved(int count, int times) {
        return (int) Math.ceil(count / Math.pow(2, times));
    }

    /** Of each distinct vector the part of its community that it is in, from any number. */
    private int[] parts(int[] steps, int[] group) {
        int[] part = new int[communities.length];
        for (int c = 0; c < steps.length; c++) {
            if (steps[c] > 0 && group[c] == c) {
                int community = c;
                int[] members = IntStream.range(0, part.length)
                        .filter(node -> communities[node] == community)
                        .toArray();
                Graph inside = ground.graph().only(members);
                int[] found = new Leiden(inside).communities(INSIDE, seed);
                int[] joined = new Joining(inside, points(members), found).into(1 << steps[c]);
                for (int i = 0; i < members.length; i++) {
                    part[members[i]] = joined[found[i]];
                }
            }
        }
        return part;
    }

    private float[][] points(int[] members) {
        return Arrays.stream(members).mapToObj(i -> ground.points()[i]).toArray(float[][]::new);
    }
}

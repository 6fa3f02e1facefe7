package redress.analytics.clustering;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Gives raw communities their final form: largest first, then by first member. */
final class Ordered {

    private Ordered() {}

    static Clustering clustering(
            List<float[]> vectors, int[] communities, float[] nearest, int k, Stability.Choice choice, long seed) {
        List<int[]> groups = new ArrayList<>(members(communities).values());
        groups.sort(Comparator.<int[]>comparingInt(g -> -g.length).thenComparingInt(g -> g[0]));
        int[] assignment = new int[communities.length];
        Arrays.fill(assignment, Clustering.ALONE);
        List<Cluster> clusters = new ArrayList<>(groups.size());
        for (int[] group : groups) {
            for (int member : group) {
                assignment[member] = clusters.size();
            }
            clusters.add(Cluster.of(group, vectors));
        }
        return new Clustering(
                List.copyOf(clusters), assignment, nearest, k, choice.resolution(), choice.stability(), seed);
    }

    private static Map<Integer, int[]> members(int[] communities) {
        Map<Integer, List<Integer>> lists = new HashMap<>();
        for (int i = 0; i < communities.length; i++) {
            if (communities[i] != Clustering.ALONE) {
                lists.computeIfAbsent(communities[i], c -> new ArrayList<>()).add(i);
            }
        }
        Map<Integer, int[]> members = new HashMap<>();
        lists.forEach((c, list) ->
                members.put(c, list.stream().mapToInt(Integer::intValue).toArray()));
        return members;
    }
}

package redress.analytics.clustering;

import java.util.Arrays;

/**
 * An undirected weighted graph as a list of edges, each once.
 *
 * @param nodes number of nodes, named 0 to nodes - 1
 * @param from one end of each edge, the smaller name
 * @param to the other end
 * @param weight above zero
 */
record Graph(int nodes, int[] from, int[] to, double[] weight) {

    /** The part between some of the nodes, renamed by their place in the list. */
    Graph only(int[] kept) {
        int[] names = new int[nodes];
        Arrays.fill(names, -1);
        for (int i = 0; i < kept.length; i++) {
            names[kept[i]] = i;
        }
        int[] starts = new int[from.length];
        int[] ends = new int[from.length];
        double[] weights = new double[from.length];
        int edges = 0;
        for (int e = 0; e < from.length; e++) {
            if (names[from[e]] >= 0 && names[to[e]] >= 0) {
                starts[edges] = names[from[e]];
                ends[edges] = names[to[e]];
                weights[edges++] = weight[e];
            }
        }
        return new Graph(
                kept.length, Arrays.copyOf(starts, edges), Arrays.copyOf(ends, edges), Arrays.copyOf(weights, edges));
    }

    /** Newman and Girvan's modularity of a division of the nodes: link weight inside groups beyond that of chance. */
    double modularity(int[] group) {
        double[] strength = new double[nodes];
        double total = 0;
        double inside = 0;
        for (int e = 0; e < from.length; e++) {
            total += weight[e];
            inside += group[from[e]] == group[to[e]] ? weight[e] : 0;
            strength[group[from[e]]] += weight[e];
            strength[group[to[e]]] += weight[e];
        }
        double byChance = Arrays.stream(strength).map(s -> s * s).sum() / (4 * total * total);
        return total > 0 ? inside / total - byChance : 0;
    }
}

package redress.analytics.clustering;

import java.util.Random;
import nl.cwts.networkanalysis.LeidenAlgorithm;
import nl.cwts.networkanalysis.Network;
import nl.cwts.util.LargeDoubleArray;
import nl.cwts.util.LargeIntArray;

/**
 * Communities of a graph by the Leiden algorithm (Traag, Waltman and van Eck 2019) on modularity with a resolution
 * (Reichardt and Bornholdt 2006). Communities are connected; the same graph and seed give the same communities.
 */
final class Leiden {

    /** More change next to nothing on neighbour graphs. */
    private static final int ITERATIONS = 5;

    private final int iterations;
    private final Network network;
    private final double scale;

    Leiden(Graph graph) {
        this(graph, ITERATIONS);
    }

    Leiden(Graph graph, int iterations) {
        this.iterations = iterations;
        network = new Network(
                graph.nodes(),
                true,
                new LargeIntArray[] {new LargeIntArray(graph.from()), new LargeIntArray(graph.to())},
                new LargeDoubleArray(graph.weight()),
                false,
                false);
        // The library maximises weight - resolution × (node weight product); modularity divides by twice the total.
        scale = 2 * network.getTotalEdgeWeight();
    }

    int[] communities(double resolution, long seed) {
        if (network.getNEdges() == 0) {
            return singletons();
        }
        LeidenAlgorithm leiden = new LeidenAlgorithm(
                resolution / scale, iterations, LeidenAlgorithm.DEFAULT_RANDOMNESS, new Random(seed));
        return leiden.findClustering(network).getClusters();
    }

    private int[] singletons() {
        int[] each = new int[network.getNNodes()];
        for (int i = 0; i < each.length; i++) {
            each[i] = i;
        }
        return each;
    }
}

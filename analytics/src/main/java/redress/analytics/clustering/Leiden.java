package redress.analytics.clustering;

import java.util.Random;
import java.util.stream.IntStream;
import nl.cwts.networkanalysis.LeidenAlgorithm;
import nl.cwts.networkanalysis.Network;
import nl.cwts.util.LargeDoubleArray;
import nl.cwts.util.LargeIntArray;
import org.jspecify.annotations.Nullable;

/**
 * Communities of a graph by the Leiden algorithm (Traag, Waltman and van Eck 2019) on modularity with a resolution
 * (Reichardt and Bornholdt 2006). Communities are connected; the same graph and seed give the same communities.
 */
final class Leiden {

    /** More change next to nothing on neighbour graphs. */
    private static final int ITERATIONS = 5;

    private final int iterations;
    private final int nodes;
    private final @Nullable Network network;

    Leiden(Graph graph) {
        this(graph, ITERATIONS);
    }

    Leiden(Graph graph, int iterations) {
        this.iterations = iterations;
        this.nodes = graph.nodes();
        this.network = graph.from().length == 0 ? null : network(graph);
    }

    private static Network network(Graph graph) {
        return new Network(
                graph.nodes(),
                true,
                new LargeIntArray[] {new LargeIntArray(graph.from()), new LargeIntArray(graph.to())},
                new LargeDoubleArray(graph.weight()),
                false,
                false);
    }

    /** Of each node its community, from zero. */
    int[] communities(double resolution, long seed) {
        return communities(resolution, seed, IntStream.range(0, nodes).toArray());
    }

    /** Improves on communities known before, which keeps those that still hold. */
    int[] communities(double resolution, long seed, int[] start) {
        if (network == null) {
            return IntStream.range(0, nodes).toArray();
        }
        // The library maximises weight - resolution × (node weight product); modularity divides by twice the total.
        double scaled = resolution / (2 * network.getTotalEdgeWeight());
        LeidenAlgorithm leiden =
                new LeidenAlgorithm(scaled, iterations, LeidenAlgorithm.DEFAULT_RANDOMNESS, new Random(seed));
        nl.cwts.networkanalysis.Clustering communities = new nl.cwts.networkanalysis.Clustering(start);
        leiden.improveClustering(network, communities);
        return communities.getClusters();
    }
}

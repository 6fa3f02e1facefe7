package redress.analytics.clustering;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * Chooses the resolution by how well clusters hold when a fifth of the texts is left out (Ben-Hur, Elisseeff and Guyon
 * 2002; Lange et al. 2004): agreement is the adjusted Rand index between the clusters of all texts and those of each
 * subsample. Differences below a hundredth are chance, so the middle of all resolutions that come that close to the best
 * is taken. Resolutions that cut the graph clearly worse than the best cut are not asked: on texts without clear groups
 * two or three huge clusters are stable and useless.
 */
final class Stability {

    private static final double[] CANDIDATES = {0.25, 0.5, 1, 2, 3, 4, 5, 6, 8, 10, 12};
    private static final int SUBSAMPLES = 20;
    private static final double KEPT = 0.8;
    private static final double TOLERANCE = 0.01;
    /** Share of the best modularity that a resolution below one must reach. */
    private static final double NEARLY_BEST = 0.95;
    /** Below this agreement no resolution holds: the texts shade into each other, and any cut is a matter of taste. */
    private static final double HOLDS = 0.8;
    /** About thirty groups of a few thousand such texts, as many as a person can read. */
    private static final double WITHOUT_GROUPS = 2;
    /** Enough to rank resolutions; the final clusters get more. */
    private static final int ITERATIONS = 2;

    private final Graph graph;
    private final long seed;

    Stability(Graph graph, long seed) {
        this.graph = graph;
        this.seed = seed;
    }

    double bestResolution() {
        Leiden whole = new Leiden(graph, ITERATIONS);
        int[][] communities = Arrays.stream(CANDIDATES)
                .mapToObj(r -> whole.communities(r, seed))
                .toArray(int[][]::new);
        double[][] agreements = IntStream.range(0, SUBSAMPLES)
                .parallel()
                .mapToObj(s -> agreements(communities, seed + 1 + s))
                .toArray(double[][]::new);
        double[] stability = IntStream.range(0, CANDIDATES.length)
                .mapToDouble(c -> mean(agreements, c))
                .toArray();
        return choice(stability, modularities(communities));
    }

    private double[] modularities(int[][] communities) {
        return Arrays.stream(communities).mapToDouble(graph::modularity).toArray();
    }

    private static double choice(double[] stability, double[] modularity) {
        double bar = NEARLY_BEST * DoubleStream.of(modularity).max().orElse(0);
        int[] asked = IntStream.range(0, CANDIDATES.length)
                .filter(c -> CANDIDATES[c] >= 1 || modularity[c] >= bar)
                .toArray();
        double best = Arrays.stream(asked).mapToDouble(c -> stability[c]).max().orElse(0);
        if (best < HOLDS) {
            return WITHOUT_GROUPS;
        }
        int[] close = Arrays.stream(asked)
                .filter(c -> stability[c] >= best - TOLERANCE)
                .toArray();
        return CANDIDATES[close[close.length / 2]];
    }

    private static double mean(double[][] agreements, int candidate) {
        return Arrays.stream(agreements)
                .mapToDouble(a -> a[candidate])
                .average()
                .orElse(0);
    }

    private double[] agreements(int[][] communities, long chance) {
        Random random = new Random(chance);
        int[] kept = IntStream.range(0, graph.nodes())
                .filter(i -> random.nextDouble() < KEPT)
                .toArray();
        Leiden part = new Leiden(graph.only(kept), ITERATIONS);
        double[] agreements = new double[CANDIDATES.length];
        for (int c = 0; c < CANDIDATES.length; c++) {
            int[] whole = communities[c];
            agreements[c] = Agreement.adjustedRand(
                    Arrays.stream(kept).map(i -> whole[i]).toArray(), part.communities(CANDIDATES[c], seed));
        }
        return agreements;
    }
}

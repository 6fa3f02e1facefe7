package redress.analytics.clustering;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * Chooses the resolution by how well clusters hold when a fifth of the texts is left out (Ben-Hur, Elisseeff and Guyon
 * 2002; Lange et al. 2004): agreement is the adjusted Rand index between the clusters of all texts and those of each
 * subsample. On real texts the agreement is nearly flat over a wide range and its top moves with chance, so no single
 * candidate is taken: the choice is the mean of all of them on the scale of logarithms, each weighing less the further it
 * stays behind the best. It moves little when the agreements do. Resolutions that cut the graph clearly worse than the
 * best cut are not asked: on texts without clear groups two or three huge clusters are stable and useless.
 */
final class Stability {

    /** Steps of the square root of two: from one to the next, clusters grow by a sixth. */
    private static final double[] CANDIDATES = {0.25, 0.35, 0.5, 0.7, 1, 1.4, 2, 2.8, 4, 5.6, 8, 11, 16};

    private static final int SUBSAMPLES = 10;
    /** Subsamples in which all candidates are tried; those that are far behind by then are tried no more. */
    private static final int FIRST_LOOK = 4;

    /** So far below the best a candidate weighs next to nothing. */
    private static final double HOPELESS = 0.06;

    private static final double KEPT = 0.8;
    /** A candidate that holds worse by so much weighs e times less; the agreements are known to about a hundredth. */
    private static final double TOLERANCE = 0.015;
    /** Share of the best modularity that a resolution below one must reach. */
    private static final double NEARLY_BEST = 0.95;
    /** Below this agreement no resolution holds: the texts shade into each other, and any cut is a matter of taste. */
    static final double HOLDS = 0.8;
    /** About twenty groups of a few thousand such texts, as many as a person can read. */
    private static final double WITHOUT_GROUPS = 1.5;
    /** Enough to rank resolutions; the final clusters get more. */
    private static final int ITERATIONS = 1;

    /**
     * A resolution and how well clusters hold.
     *
     * @param stability mean agreement of the candidate that holds best: one if leaving texts out changes nothing
     */
    record Choice(double resolution, double stability) {}

    private final Graph graph;
    private final long seed;

    Stability(Graph graph, long seed) {
        this.graph = graph;
        this.seed = seed;
    }

    Choice choice() {
        Leiden whole = new Leiden(graph, ITERATIONS);
        int[][] communities = Arrays.stream(CANDIDATES)
                .parallel()
                .mapToObj(r -> whole.communities(r, seed))
                .toArray(int[][]::new);
        int[] all = IntStream.range(0, CANDIDATES.length).toArray();
        double[][] few = agreements(communities, 0, FIRST_LOOK, all);
        double[] stability = means(few, all);
        double best = Arrays.stream(stability).max().orElse(0);
        int[] close =
                IntStream.of(all).filter(c -> stability[c] >= best - HOPELESS).toArray();
        double[][] more = agreements(communities, FIRST_LOOK, SUBSAMPLES, close);
        double[] lasting = means(more, close);
        for (int c : close) {
            stability[c] = (FIRST_LOOK * stability[c] + (SUBSAMPLES - FIRST_LOOK) * lasting[c]) / SUBSAMPLES;
        }
        return choice(smoothed(stability), modularities(communities));
    }

    private double[] modularities(int[][] communities) {
        return Arrays.stream(communities).mapToDouble(graph::modularity).toArray();
    }

    private static Choice choice(double[] stability, double[] modularity) {
        double bar = NEARLY_BEST * DoubleStream.of(modularity).max().orElse(0);
        int[] asked = IntStream.range(0, CANDIDATES.length)
                .filter(c -> CANDIDATES[c] >= 1 || modularity[c] >= bar)
                .toArray();
        double best = Arrays.stream(asked).mapToDouble(c -> stability[c]).max().orElse(0);
        if (best < HOLDS) {
            return new Choice(WITHOUT_GROUPS, best);
        }
        double total = 0;
        double sum = 0;
        for (int c : asked) {
            double weight = Math.exp((stability[c] - best) / TOLERANCE);
            total += weight;
            sum += weight * Math.log(CANDIDATES[c]);
        }
        // Rounded, so that no last bit of a logarithm decides where a text belongs.
        return new Choice(Math.round(100 * Math.exp(sum / total)) / 100.0, best);
    }

    /** Each with half of its neighbours' mean: what is true of a resolution is nearly true of the next. */
    private static double[] smoothed(double[] stability) {
        double[] smooth = new double[stability.length];
        for (int c = 0; c < smooth.length; c++) {
            double below = stability[Math.max(0, c - 1)];
            double above = stability[Math.min(smooth.length - 1, c + 1)];
            smooth[c] = stability[c] / 2 + (below + above) / 4;
        }
        return smooth;
    }

    /** Of each candidate its mean agreement; zero for those that were not asked. */
    private static double[] means(double[][] agreements, int[] asked) {
        double[] means = new double[CANDIDATES.length];
        for (int c : asked) {
            means[c] =
                    Arrays.stream(agreements).mapToDouble(a -> a[c]).average().orElse(0);
        }
        return means;
    }

    private double[][] agreements(int[][] communities, int from, int to, int[] asked) {
        return IntStream.range(from, to)
                .parallel()
                .mapToObj(s -> agreements(communities, seed + 1 + s, asked))
                .toArray(double[][]::new);
    }

    private double[] agreements(int[][] communities, long chance, int[] asked) {
        Random random = new Random(chance);
        int[] kept = IntStream.range(0, graph.nodes())
                .filter(i -> random.nextDouble() < KEPT)
                .toArray();
        Leiden part = new Leiden(graph.only(kept), ITERATIONS);
        double[] agreements = new double[CANDIDATES.length];
        for (int c : asked) {
            int[] whole = communities[c];
            agreements[c] = Agreement.adjustedRand(
                    Arrays.stream(kept).map(i -> whole[i]).toArray(), part.communities(CANDIDATES[c], seed));
        }
        return agreements;
    }
}

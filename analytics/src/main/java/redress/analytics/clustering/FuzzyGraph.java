package redress.analytics.clustering;

import java.util.stream.IntStream;
import redress.analytics.neighbours.Neighbours;

/**
 * The neighbour graph with the edge weights of UMAP (McInnes, Healy and Melville 2018, algorithms 3 and 4). A node's
 * link to a neighbour weighs exp(-(d - ρ) / σ), where d is one minus cosine, ρ the distance to its nearest neighbour and
 * σ chosen so that its weights sum to log2 k; the two directions a and b are joined to a + b - ab. So every node has the
 * same say, however dense its surroundings. Mutual links only would shatter the graph.
 */
final class FuzzyGraph {

    /** Weights underflow where many neighbours are equally near; Leiden's implementation fails on zero. */
    private static final double FLOOR = 1e-9;

    private static final int BISECTIONS = 64;
    private static final double SMALLEST_SCALE = 1e-3;

    private FuzzyGraph() {}

    static Graph of(Neighbours neighbours) {
        int n = neighbours.n();
        int k = neighbours.k();
        if (k == 0) {
            return new Graph(n, new int[0], new int[0], new double[0]);
        }
        double[] weights = new double[n * k];
        double meanDistance = meanDistance(neighbours);
        IntStream.range(0, n).parallel().forEach(i -> {
            double nearest = distance(neighbours, i, 0);
            double scale = scale(neighbours, i, nearest, meanDistance);
            for (int r = 0; r < k; r++) {
                weights[i * k + r] = weight(distance(neighbours, i, r), nearest, scale);
            }
        });
        return new BothDirections(neighbours, weights).joined();
    }

    private static double distance(Neighbours neighbours, int i, int rank) {
        return Math.max(0, 1.0 - neighbours.similarity(i, rank));
    }

    private static double meanDistance(Neighbours neighbours) {
        double sum = 0;
        for (float similarity : neighbours.similarities()) {
            sum += Math.max(0, 1.0 - similarity);
        }
        return sum / Math.max(1, neighbours.similarities().length);
    }

    private static double weight(double distance, double nearest, double scale) {
        return distance <= nearest ? 1 : Math.max(FLOOR, Math.exp(-(distance - nearest) / scale));
    }

    private static double scale(Neighbours neighbours, int i, double nearest, double meanDistance) {
        double target = Math.log(neighbours.k()) / Math.log(2);
        double low = 0;
        double high = Double.POSITIVE_INFINITY;
        double scale = 1;
        for (int step = 0; step < BISECTIONS; step++) {
            double sum = 0;
            for (int r = 0; r < neighbours.k(); r++) {
                sum += weight(distance(neighbours, i, r), nearest, scale);
            }
            if (sum > target) {
                high = scale;
            } else {
                low = scale;
            }
            scale = high == Double.POSITIVE_INFINITY ? scale * 2 : (low + high) / 2;
        }
        return Math.clamp(scale, SMALLEST_SCALE * Math.max(meanDistance, FLOOR), 1e6);
    }
}

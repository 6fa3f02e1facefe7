package redress.analytics.clustering;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import redress.analytics.neighbours.Neighbours;

/**
 * Groups vectors: exact repeats joined, centred, linked to their nearest neighbours, cut into communities. The same
 * vectors and seed give the same clusters in whatever order they come, and no text is left out but those truly alone.
 */
public final class Clusterer {

    private final long seed;
    private final @Nullable Double resolution;
    private final int @Nullable [] start;

    private Clusterer(long seed, @Nullable Double resolution, int @Nullable [] start) {
        this.seed = seed;
        this.resolution = resolution;
        this.start = start;
    }

    /** Chooses the resolution at which the clusters hold best when texts are left out. */
    public static Clusterer withSeed(long seed) {
        return new Clusterer(seed, null, null);
    }

    /** For people who want coarser or finer clusters than the data suggests. */
    public Clusterer atResolution(double fixed) {
        return new Clusterer(seed, fixed, start);
    }

    /**
     * Starts from what was known before, so that clusters change only where the texts ask for it.
     *
     * @param assignment for each vector its cluster before, by any number; negative for none
     */
    public Clusterer startingFrom(int[] assignment) {
        return new Clusterer(seed, resolution, assignment);
    }

    /** Clusters of vectors of unit length. */
    public Clustering cluster(List<float[]> vectors) {
        if (vectors.isEmpty()) {
            return new Clustering(List.of(), new int[0], new float[0], 0, resolution == null ? 1 : resolution, seed);
        }
        Distinct distinct = Distinct.of(vectors);
        float[][] points = distinct.vectors();
        float[][] centred = points.length < Scale.FEW ? points : Centred.of(points);
        Neighbours neighbours = Neighbours.of(centred, Scale.neighbours(points.length));
        Graph graph = FuzzyGraph.of(neighbours);
        double chosen = resolution != null ? resolution : chooseResolution(centred, graph);
        Leiden leiden = new Leiden(graph);
        int[] communities = start == null
                ? leiden.communities(chosen, seed)
                : leiden.communities(chosen, seed, WarmStart.of(start, distinct));
        int[] assignment =
                Arrays.stream(distinct.place()).map(i -> communities[i]).toArray();
        float[] nearest = Loners.nearest(distinct, neighbours);
        Loners.remove(assignment, nearest);
        return Ordered.clustering(vectors, assignment, nearest, neighbours.k(), chosen, seed);
    }

    private double chooseResolution(float[][] points, Graph graph) {
        if (points.length < Scale.FEW) {
            return Scale.RESOLUTION_OF_FEW;
        }
        if (points.length <= Scale.CHOOSE_AMONG) {
            return new Stability(graph, seed).bestResolution();
        }
        Random random = new Random(seed);
        float[][] some = random.ints(0, points.length)
                .distinct()
                .limit(Scale.CHOOSE_AMONG)
                .sorted()
                .mapToObj(i -> points[i])
                .toArray(float[][]::new);
        Graph part = FuzzyGraph.of(Neighbours.of(some, Scale.neighbours(some.length)));
        return new Stability(part, seed).bestResolution();
    }
}

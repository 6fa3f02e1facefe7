package redress.analytics.clustering;

import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import redress.analytics.neighbours.Neighbours;

/**
 * Groups vectors: exact repeats joined, noise taken out, linked to their nearest neighbours, cut into communities. The same
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

    /** Clusters of vectors of unit length, by what they mean alone. */
    public Clustering cluster(List<float[]> vectors) {
        return hierarchy(vectors, null).chosen();
    }

    /** Clusters of texts, by what they mean and by their words; the vectors of unit length. */
    public Clustering cluster(List<float[]> vectors, List<String> texts) {
        return hierarchy(vectors, texts).chosen();
    }

    /**
     * The same clusters with all that are coarser and finer.
     *
     * @param vectors of unit length
     * @param texts of each vector its text, or null where they are not known
     */
    public Hierarchy hierarchy(List<float[]> vectors, @Nullable List<String> texts) {
        if (texts != null && texts.size() != vectors.size()) {
            throw new IllegalArgumentException(
                    "each vector needs its text: " + texts.size() + " texts for " + vectors.size() + " vectors");
        }
        Ground ground = Ground.of(vectors, texts);
        Stability.Choice choice = resolution != null
                ? new Stability.Choice(resolution, Double.NaN)
                : choose(ground.points(), ground.graph());
        Leiden leiden = new Leiden(ground.graph());
        int[] communities = start == null
                ? leiden.communities(choice.resolution(), seed)
                : leiden.communities(choice.resolution(), seed, WarmStart.of(start, ground.distinct()));
        return new Hierarchy(ground, communities, choice, seed);
    }

    private Stability.Choice choose(float[][] points, Graph graph) {
        if (points.length < Scale.FEW) {
            return new Stability.Choice(Scale.RESOLUTION_OF_FEW, Double.NaN);
        }
        if (points.length <= Scale.CHOOSE_AMONG) {
            return new Stability(graph, seed).choice();
        }
        Random random = new Random(seed);
        float[][] some = random.ints(0, points.length)
                .distinct()
                .limit(Scale.CHOOSE_AMONG)
                .sorted()
                .mapToObj(i -> points[i])
                .toArray(float[][]::new);
        Graph part = FuzzyGraph.of(Neighbours.of(some, Scale.neighbours(some.length)));
        return new Stability(part, seed).choice();
    }
}

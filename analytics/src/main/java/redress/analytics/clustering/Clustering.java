package redress.analytics.clustering;

import java.util.List;

/**
 * All clusters of a set of vectors.
 *
 * @param clusters largest first, equal sizes by their first member
 * @param assignment for each vector the position of its cluster, or {@link #ALONE}
 * @param nearest for each vector the cosine to the most similar other one
 * @param k neighbours of each in the graph
 * @param resolution of the modularity: higher means more and smaller clusters
 * @param stability how well clusters hold when a fifth of the texts is left out: one if nothing changes, near zero if
 *     everything does, not a number if it was not measured (a resolution that was given, few texts)
 * @param seed of all chance
 */
public record Clustering(
        List<Cluster> clusters,
        int[] assignment,
        float[] nearest,
        int k,
        double resolution,
        double stability,
        long seed) {

    /** No other text is like it. */
    public static final int ALONE = -1;

    /**
     * Whether it was measured that the texts shade into each other: any cut through them is then a matter of taste, and
     * where one cluster ends and the next begins says nothing.
     */
    public boolean arbitrary() {
        return stability < Stability.HOLDS;
    }

    /** How many texts are in no cluster. */
    public int noise() {
        int noise = 0;
        for (int cluster : assignment) {
            noise += cluster == ALONE ? 1 : 0;
        }
        return noise;
    }

    /** For each cluster the position of that one of a coarser clustering of the same vectors which holds it. */
    public int[] within(Clustering coarser) {
        return clusters.stream()
                .mapToInt(cluster -> coarser.assignment[cluster.members()[0]])
                .toArray();
    }
}

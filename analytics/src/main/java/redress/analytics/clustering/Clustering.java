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
 * @param seed of all chance
 */
public record Clustering(
        List<Cluster> clusters, int[] assignment, float[] nearest, int k, double resolution, long seed) {

    /** No other text is like it. */
    public static final int ALONE = -1;

    /** How many texts are in no cluster. */
    public int noise() {
        int noise = 0;
        for (int cluster : assignment) {
            noise += cluster == ALONE ? 1 : 0;
        }
        return noise;
    }
}

package redress.analytics.clustering;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import redress.analytics.neighbours.Neighbours;

/**
 * What every cut through the same vectors starts from: the distinct ones, their neighbours, the graph between them.
 *
 * @param vectors as they came in
 * @param points distinct ones as the search for neighbours saw them
 * @param nearest of each vector as it came in the cosine to the most similar other one; one for repeats
 */
record Ground(
        List<float[]> vectors,
        Distinct distinct,
        float[][] points,
        Neighbours neighbours,
        Graph graph,
        float[] nearest) {

    static Ground of(List<float[]> vectors, @Nullable List<String> texts) {
        Distinct repeats = Distinct.of(vectors);
        Distinct distinct = texts == null ? repeats : repeats.joined(texts);
        float[][] points = Likeness.points(distinct.vectors(), texts == null ? null : distinct.texts(texts));
        Neighbours neighbours = Neighbours.of(points, Scale.neighbours(points.length));
        return new Ground(
                vectors, distinct, points, neighbours, FuzzyGraph.of(neighbours), Loners.nearest(distinct, neighbours));
    }

    /** The clusters that communities of the distinct vectors make; texts that are truly alone are in none. */
    Clustering clustering(int[] communities, Stability.Choice choice, long seed) {
        int[] assignment =
                Arrays.stream(distinct.place()).map(i -> communities[i]).toArray();
        Loners.remove(assignment, nearest);
        return Ordered.clustering(vectors, assignment, nearest, neighbours.k(), choice, seed);
    }
}

package redress.analytics.regrouping;

import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import redress.analytics.assignment.NearestVote;
import redress.analytics.clustering.Clustering;
import redress.analytics.neighbours.Neighbours;

/**
 * How each complaint of a clustering would have been assigned by its neighbours had it come later.
 *
 * @param confidence share of its neighbours' votes that its own cluster gets
 * @param threshold cosine that a newcomer must reach
 */
record Closeness(double[] confidence, double threshold) {

    static Closeness of(List<float[]> vectors, Clustering clustering) {
        Neighbours neighbours = Neighbours.of(vectors.toArray(float[][]::new), NearestVote.NEIGHBOURS);
        int[] assignment = clustering.assignment();
        double[] confidence = IntStream.range(0, assignment.length)
                .mapToDouble(i -> confidence(i, neighbours, assignment))
                .toArray();
        DoubleStream nearest = neighbours.k() == 0
                ? DoubleStream.empty()
                : IntStream.range(0, assignment.length)
                        .filter(i -> assignment[i] != Clustering.ALONE)
                        .mapToDouble(i -> neighbours.similarity(i, 0));
        return new Closeness(confidence, NearestVote.threshold(nearest.toArray()));
    }

    private static double confidence(int text, Neighbours neighbours, int[] assignment) {
        if (assignment[text] == Clustering.ALONE) {
            return 0;
        }
        double own = 0;
        double all = 0;
        for (int r = 0; r < neighbours.k(); r++) {
            double vote = Math.max(0, neighbours.similarity(text, r));
            all += vote;
            own += assignment[neighbours.id(text, r)] == assignment[text] ? vote : 0;
        }
        return all > 0 ? own / all : 0;
    }
}

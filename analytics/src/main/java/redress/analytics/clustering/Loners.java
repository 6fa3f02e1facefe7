package redress.analytics.clustering;

import java.util.stream.IntStream;
import redress.analytics.neighbours.Neighbours;

/**
 * Takes out the texts that are like no other. The graph gives every text its nearest neighbours, however far they are;
 * only a text whose nearest is no nearer than unrelated sentences are to each other is truly alone. A dumped text is a
 * complaint that nobody reads, so the bar is low on purpose.
 */
final class Loners {

    /** Cosine of the vectors as they came in. Unrelated English sentences have .35 to .6 in BGE-small. */
    static final float UNRELATED = 0.4f;

    private Loners() {}

    /** Of each original vector the cosine to the most similar other one, as they came in, not centred. */
    static float[] nearest(Distinct distinct, Neighbours neighbours) {
        float[][] points = distinct.vectors();
        int[] repeats = new int[points.length];
        for (int p : distinct.place()) {
            repeats[p]++;
        }
        float[] best = new float[points.length];
        IntStream.range(0, best.length)
                .parallel()
                .forEach(p -> best[p] = repeats[p] > 1 ? 1 : best(p, points, neighbours));
        float[] nearest = new float[distinct.place().length];
        for (int i = 0; i < nearest.length; i++) {
            nearest[i] = best[distinct.place()[i]];
        }
        return nearest;
    }

    private static float best(int point, float[][] points, Neighbours neighbours) {
        float best = -1;
        for (int r = 0; r < neighbours.k(); r++) {
            best = Math.max(best, cosine(points[point], points[neighbours.id(point, r)]));
        }
        return best;
    }

    /** Writes {@link Clustering#ALONE} over the community of each lone text. */
    static void remove(int[] assignment, float[] nearest) {
        for (int i = 0; i < assignment.length; i++) {
            if (nearest[i] < UNRELATED) {
                assignment[i] = Clustering.ALONE;
            }
        }
    }

    /** In four sums that the processor adds side by side. */
    private static float cosine(float[] a, float[] b) {
        float s0 = 0;
        float s1 = 0;
        float s2 = 0;
        float s3 = 0;
        int d = 0;
        for (; d + 4 <= a.length; d += 4) {
            s0 = Math.fma(a[d], b[d], s0);
            s1 = Math.fma(a[d + 1], b[d + 1], s1);
            s2 = Math.fma(a[d + 2], b[d + 2], s2);
            s3 = Math.fma(a[d + 3], b[d + 3], s3);
        }
        for (; d < a.length; d++) {
            s0 = Math.fma(a[d], b[d], s0);
        }
        return s0 + s1 + (s2 + s3);
    }
}

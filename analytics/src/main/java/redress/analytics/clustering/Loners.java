package redress.analytics.clustering;

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
        for (int p = 0; p < best.length; p++) {
            best[p] = repeats[p] > 1 ? 1 : best(p, points, neighbours);
        }
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

    private static float cosine(float[] a, float[] b) {
        float sum = 0;
        for (int d = 0; d < a.length; d++) {
            sum = Math.fma(a[d], b[d], sum);
        }
        return sum;
    }
}

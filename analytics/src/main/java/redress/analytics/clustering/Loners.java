package redress.analytics.clustering;

import redress.analytics.neighbours.Neighbours;

/**
 * Takes out the texts that are like no other. The graph gives every text its nearest neighbours, however far they are;
 * only a text whose nearest is further than any two unrelated sentences are from each other is truly alone. A dumped
 * text is a complaint that nobody reads, so the bar is low on purpose.
 */
final class Loners {

    /** Cosine of the vectors as they came in. Unrelated English sentences have .35 to .6 in BGE-small. */
    static final float UNRELATED = 0.4f;

    private Loners() {}

    /** Writes {@link Clustering#ALONE} over the community of each lone text. */
    static void remove(int[] assignment, int[] place, float[][] points, Neighbours neighbours) {
        int[] repeats = new int[points.length];
        for (int p : place) {
            repeats[p]++;
        }
        for (int i = 0; i < assignment.length; i++) {
            int p = place[i];
            if (repeats[p] == 1 && !hasCompany(p, points, neighbours)) {
                assignment[i] = Clustering.ALONE;
            }
        }
    }

    private static boolean hasCompany(int point, float[][] points, Neighbours neighbours) {
        for (int r = 0; r < neighbours.k(); r++) {
            if (cosine(points[point], points[neighbours.id(point, r)]) >= UNRELATED) {
                return true;
            }
        }
        return false;
    }

    private static float cosine(float[] a, float[] b) {
        float sum = 0;
        for (int d = 0; d < a.length; d++) {
            sum = Math.fma(a[d], b[d], sum);
        }
        return sum;
    }
}

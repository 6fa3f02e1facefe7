package redress.analytics.neighbours;

/**
 * The k nearest of each of n vectors by cosine, nearest first, never itself. Two flat arrays instead of n × k objects:
 * entry {@code i * k + rank}.
 *
 * @param ids positions of the neighbours
 * @param similarities their cosines
 */
public record Neighbours(int n, int k, int[] ids, float[] similarities) {

    /** Above this many vectors the search is approximate (recall .99 and more): exact search grows with the square. */
    static final int EXACT_UP_TO = 20_000;

    /** Vectors of a cell above that. */
    private static final int CELL = 512;

    /**
     * Searches among vectors of unit length. The result depends on nothing but the vectors and their order.
     *
     * @param k neighbours of each, at most n - 1
     */
    public static Neighbours of(float[][] vectors, int k) {
        int possible = Math.max(0, Math.min(k, vectors.length - 1));
        if (possible == 0) {
            return none(vectors.length, 0);
        }
        return vectors.length <= EXACT_UP_TO
                ? ExactSearch.among(vectors, possible)
                : new CellSearch(vectors, Cells.of(vectors, vectors.length / CELL), possible).run();
    }

    /** Room for what is to be found. */
    static Neighbours none(int n, int k) {
        return new Neighbours(n, k, new int[n * k], new float[n * k]);
    }

    public int id(int vector, int rank) {
        return ids[vector * k + rank];
    }

    public float similarity(int vector, int rank) {
        return similarities[vector * k + rank];
    }
}

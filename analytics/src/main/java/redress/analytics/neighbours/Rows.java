package redress.analytics.neighbours;

/** Vectors that look for their nearest: which they are, and what each has found so far. */
final class Rows {

    /** Among vectors of another kind, where none can meet itself. */
    static final int STRANGER = -1;

    private final float[][] vectors;
    private final int[] ids;
    private final Nearest[] nearest;
    private int count;

    Rows(int most) {
        vectors = new float[most][];
        ids = new int[most];
        nearest = new Nearest[most];
    }

    void clear() {
        count = 0;
    }

    void add(int id, float[] vector, Nearest found) {
        ids[count] = id;
        vectors[count] = vector;
        nearest[count++] = found;
    }

    int count() {
        return count;
    }

    int id(int row) {
        return ids[row];
    }

    float[] vector(int row) {
        return vectors[row];
    }

    Nearest nearest(int row) {
        return nearest[row];
    }
}

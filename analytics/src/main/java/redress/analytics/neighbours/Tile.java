package redress.analytics.neighbours;

import java.util.Arrays;

/**
 * Up to 256 vectors laid out dimension by dimension, so that the inner loop runs over neighbouring columns and the
 * compiler turns it into vector instructions; four rows are multiplied with it at a time, so that each column is loaded
 * once for four. Each cosine is one chain of fused multiply-adds over the dimensions in order: every machine gets the
 * same bits. Small enough to stay in a core's cache.
 */
final class Tile {

    private static final int COLUMNS = 256;
    private static final int ROWS = 4;
    /** Where the products of the second, third and fourth row begin. */
    private static final int SECOND = COLUMNS;

    private static final int THIRD = 2 * COLUMNS;
    private static final int FOURTH = 3 * COLUMNS;

    private final float[][] columns;
    private final int[] ids = new int[COLUMNS];
    private final float[] products = new float[ROWS * COLUMNS];
    private int width;

    Tile(int dimensions) {
        columns = new float[dimensions][COLUMNS];
    }

    /** Compares the rows with some of the vectors, never one with itself. */
    void offerAll(float[][] vectors, int[] some, Rows rows) {
        for (int i = 0; i < some.length; i++) {
            add(some[i], vectors[some[i]]);
            if (width == COLUMNS || i == some.length - 1) {
                offerTo(rows);
                width = 0;
            }
        }
    }

    private void add(int id, float[] vector) {
        for (int d = 0; d < vector.length; d++) {
            columns[d][width] = vector[d];
        }
        ids[width++] = id;
    }

    private void offerTo(Rows rows) {
        for (int i = 0; i < rows.count(); i += ROWS) {
            int last = Math.min(rows.count(), i + ROWS) - 1;
            multiply(
                    rows.vector(i),
                    rows.vector(Math.min(last, i + 1)),
                    rows.vector(Math.min(last, i + 2)),
                    rows.vector(Math.min(last, i + 3)));
            for (int r = i; r <= last; r++) {
                collect(rows.nearest(r), rows.id(r), (r - i) * COLUMNS);
            }
        }
    }

    private void multiply(float[] w, float[] x, float[] y, float[] z) {
        Arrays.fill(products, 0);
        int d = 0;
        for (; d + 4 <= columns.length; d += 4) {
            addFour(w, x, y, z, d, columns[d], columns[d + 1], columns[d + 2], columns[d + 3], products);
        }
        for (; d < columns.length; d++) {
            addOne(w[d], x[d], y[d], z[d], columns[d], products);
        }
    }

    /** All in local variables: the compiler vectorises nothing else. */
    private static void addFour(
            float[] w, float[] x, float[] y, float[] z, int d, float[] p, float[] q, float[] r, float[] s, float[] o) {
        float w0 = w[d];
        float w1 = w[d + 1];
        float w2 = w[d + 2];
        float w3 = w[d + 3];
        float x0 = x[d];
        float x1 = x[d + 1];
        float x2 = x[d + 2];
        float x3 = x[d + 3];
        float y0 = y[d];
        float y1 = y[d + 1];
        float y2 = y[d + 2];
        float y3 = y[d + 3];
        float z0 = z[d];
        float z1 = z[d + 1];
        float z2 = z[d + 2];
        float z3 = z[d + 3];
        for (int c = 0; c < COLUMNS; c++) {
            float a = p[c];
            float b = q[c];
            float e = r[c];
            float f = s[c];
            o[c] = Math.fma(w3, f, Math.fma(w2, e, Math.fma(w1, b, Math.fma(w0, a, o[c]))));
            o[c + SECOND] = Math.fma(x3, f, Math.fma(x2, e, Math.fma(x1, b, Math.fma(x0, a, o[c + SECOND]))));
            o[c + THIRD] = Math.fma(y3, f, Math.fma(y2, e, Math.fma(y1, b, Math.fma(y0, a, o[c + THIRD]))));
            o[c + FOURTH] = Math.fma(z3, f, Math.fma(z2, e, Math.fma(z1, b, Math.fma(z0, a, o[c + FOURTH]))));
        }
    }

    private static void addOne(float w, float x, float y, float z, float[] p, float[] o) {
        for (int c = 0; c < COLUMNS; c++) {
            o[c] = Math.fma(w, p[c], o[c]);
            o[c + SECOND] = Math.fma(x, p[c], o[c + SECOND]);
            o[c + THIRD] = Math.fma(y, p[c], o[c + THIRD]);
            o[c + FOURTH] = Math.fma(z, p[c], o[c + FOURTH]);
        }
    }

    private void collect(Nearest nearest, int row, int at) {
        float bar = nearest.bar();
        for (int c = 0; c < width; c++) {
            if (products[at + c] >= bar && ids[c] != row) {
                nearest.offer(ids[c], products[at + c]);
                bar = nearest.bar();
            }
        }
    }
}

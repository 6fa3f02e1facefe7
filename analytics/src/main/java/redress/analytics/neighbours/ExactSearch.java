package redress.analytics.neighbours;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * All pairs, in tiles that stay in the cache: a tile of columns is laid out dimension by dimension, so that the inner
 * loop runs over neighbouring columns and the compiler turns it into vector instructions. Each cosine is one chain of
 * fused multiply-adds over the dimensions in order: every machine gets the same bits. Costs n² × dimensions.
 */
final class ExactSearch {

    private static final int COLUMNS = 256;
    private static final int ROWS = 1_024;

    private final float[][] vectors;
    private final int k;
    private final int dimensions;

    ExactSearch(float[][] vectors, int k) {
        this.vectors = vectors;
        this.k = k;
        this.dimensions = vectors[0].length;
    }

    Neighbours run() {
        int n = vectors.length;
        int[] ids = new int[n * k];
        float[] similarities = new float[n * k];
        IntStream.range(0, (n + ROWS - 1) / ROWS).parallel().forEach(block -> {
            int from = block * ROWS;
            Nearest[] nearest = search(from, Math.min(n, from + ROWS));
            for (int i = 0; i < nearest.length; i++) {
                nearest[i].copyTo(ids, similarities, from + i);
            }
        });
        return new Neighbours(n, k, ids, similarities);
    }

    private Nearest[] search(int from, int to) {
        Nearest[] nearest = new Nearest[to - from];
        for (int i = 0; i < nearest.length; i++) {
            nearest[i] = new Nearest(k);
        }
        float[][] tile = new float[dimensions][COLUMNS];
        float[] products = new float[COLUMNS];
        for (int column = 0; column < vectors.length; column += COLUMNS) {
            int width = Math.min(COLUMNS, vectors.length - column);
            fill(tile, column, width);
            for (int row = from; row < to; row++) {
                multiply(vectors[row], tile, products);
                collect(nearest[row - from], row, column, width, products);
            }
        }
        return nearest;
    }

    private void fill(float[][] tile, int column, int width) {
        for (int c = 0; c < width; c++) {
            float[] vector = vectors[column + c];
            for (int d = 0; d < dimensions; d++) {
                tile[d][c] = vector[d];
            }
        }
    }

    private static void multiply(float[] row, float[][] tile, float[] products) {
        Arrays.fill(products, 0);
        int d = 0;
        for (; d + 4 <= row.length; d += 4) {
            addFour(
                    products,
                    row[d],
                    tile[d],
                    row[d + 1],
                    tile[d + 1],
                    row[d + 2],
                    tile[d + 2],
                    row[d + 3],
                    tile[d + 3]);
        }
        for (; d < row.length; d++) {
            float a = row[d];
            float[] column = tile[d];
            for (int c = 0; c < COLUMNS; c++) {
                products[c] = Math.fma(a, column[c], products[c]);
            }
        }
    }

    private static void addFour(
            float[] products, float a, float[] p, float b, float[] q, float e, float[] r, float f, float[] s) {
        for (int c = 0; c < COLUMNS; c++) {
            products[c] = Math.fma(f, s[c], Math.fma(e, r[c], Math.fma(b, q[c], Math.fma(a, p[c], products[c]))));
        }
    }

    private static void collect(Nearest nearest, int row, int column, int width, float[] products) {
        float bar = nearest.bar();
        for (int c = 0; c < width; c++) {
            if (products[c] >= bar && column + c != row) {
                nearest.offer(column + c, products[c]);
                bar = nearest.bar();
            }
        }
    }
}

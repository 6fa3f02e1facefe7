package redress.analytics.neighbours;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * A division of vectors into cells of about equal size: spherical k-means (Dhillon and Modha 2001) on a sample. Chance has
 * no part in it: the sample and the first centres are taken at equal distances along the order of the vectors.
 *
 * @param centres of unit length
 */
record Cells(float[][] centres) {

    private static final int SAMPLE_OF_EACH = 32;
    private static final int ROUNDS = 6;

    static Cells of(float[][] vectors, int count) {
        float[][] sample = spread(vectors, Math.min(vectors.length, count * SAMPLE_OF_EACH));
        Cells cells = new Cells(spread(sample, count));
        for (int round = 0; round < ROUNDS; round++) {
            cells = cells.moved(sample);
        }
        return cells;
    }

    private static float[][] spread(float[][] vectors, int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> vectors[(int) ((long) i * vectors.length / count)])
                .toArray(float[][]::new);
    }

    int count() {
        return centres.length;
    }

    Probes probes(float[][] vectors, int each) {
        return new Probes(
                centres.length,
                each,
                ExactSearch.between(vectors, centres, each).ids());
    }

    private Cells moved(float[][] sample) {
        int[] cell = probes(sample, 1).cells();
        double[][] sums = new double[centres.length][sample[0].length];
        for (int i = 0; i < sample.length; i++) {
            for (int d = 0; d < sample[i].length; d++) {
                sums[cell[i]][d] += sample[i][d];
            }
        }
        float[][] moved = new float[centres.length][];
        for (int c = 0; c < moved.length; c++) {
            moved[c] = unit(sums[c], centres[c]);
        }
        return new Cells(moved);
    }

    /** A cell that lost all its members stays where it was. */
    private static float[] unit(double[] sum, float[] before) {
        double length = Math.sqrt(Arrays.stream(sum).map(s -> s * s).sum());
        if (length == 0) {
            return before;
        }
        float[] unit = new float[sum.length];
        for (int d = 0; d < unit.length; d++) {
            unit[d] = (float) (sum[d] / length);
        }
        return unit;
    }
}

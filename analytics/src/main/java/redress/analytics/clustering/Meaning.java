package redress.analytics.clustering;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * What the vectors of a set of texts say, without their noise: centred, then only the directions along which these very
 * texts differ most. The many others carry what no two texts share; dropping them sharpens the neighbourhoods and makes
 * the search for them four times cheaper. (Dropping the leading ones, or weighting all alike, does harm.)
 */
final class Meaning {

    /** A quarter of the model's dimensions; 64 to 128 serve about as well, 32 lose causes that are close together. */
    private static final int DIRECTIONS = 96;

    private Meaning() {}

    /** Vectors of unit length. */
    static float[][] of(float[][] vectors) {
        float[][] centred = Centred.of(vectors);
        int size = centred[0].length;
        if (size <= DIRECTIONS || centred.length <= DIRECTIONS) {
            return centred;
        }
        double[][] covariance = covariance(centred, size);
        double[][] directions = Leading.directions(
                size,
                DIRECTIONS,
                v -> Arrays.stream(covariance)
                        .mapToDouble(row -> Leading.dot(row, v))
                        .toArray());
        return Arrays.stream(centred)
                .parallel()
                .map(vector -> projected(vector, directions))
                .toArray(float[][]::new);
    }

    private static double[][] covariance(float[][] centred, int size) {
        int rows = Math.min(centred.length, Scale.CHOOSE_AMONG);
        double[][] covariance = new double[size][];
        IntStream.range(0, size).parallel().forEach(d -> {
            double[] sums = new double[size];
            for (int i = 0; i < rows; i++) {
                float[] vector = centred[i];
                double factor = vector[d];
                for (int e = 0; e < size; e++) {
                    sums[e] = Math.fma(factor, vector[e], sums[e]);
                }
            }
            covariance[d] = sums;
        });
        return covariance;
    }

    private static float[] projected(float[] vector, double[][] directions) {
        double[] wide = new double[vector.length];
        Arrays.setAll(wide, d -> vector[d]);
        double[] narrow = new double[directions.length];
        Arrays.setAll(narrow, d -> Leading.dot(wide, directions[d]));
        return Unit.of(narrow);
    }
}

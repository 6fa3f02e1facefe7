package redress.analytics.clustering;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What the vectors of a set of texts say, without their noise: centred, then only the directions along which these very
 * texts differ most. The many others carry what no two texts share; dropping them sharpens the neighbourhoods and makes
 * the search for them four times cheaper. (Dropping the leading ones, or weighting all alike, does harm.)
 */
final class Meaning {

    /** A quarter of the model's dimensions; 64 to 128 serve about as well, 32 lose causes that are close together. */
    private static final int DIRECTIONS = 96;

    private final Centre centre;
    private final double @Nullable [][] directions;

    private Meaning(Centre centre, double @Nullable [][] directions) {
        this.centre = centre;
        this.directions = directions;
    }

    static Meaning learnt(float[][] vectors) {
        Centre centre = Centre.of(vectors);
        int size = vectors[0].length;
        if (size <= DIRECTIONS || vectors.length <= DIRECTIONS) {
            return new Meaning(centre, null);
        }
        float[][] centred = Arrays.stream(vectors)
                .limit(Scale.CHOOSE_AMONG)
                .map(centre::centred)
                .toArray(float[][]::new);
        double[][] covariance = covariance(centred, size);
        double[][] directions = Leading.directions(
                size,
                DIRECTIONS,
                v -> Arrays.stream(covariance)
                        .mapToDouble(row -> Leading.dot(row, v))
                        .toArray());
        return new Meaning(centre, directions);
    }

    /** Of unit length. */
    float[] of(float[] vector) {
        float[] centred = centre.centred(vector);
        return directions == null ? centred : projected(centred, directions);
    }

    private static double[][] covariance(float[][] centred, int size) {
        double[][] covariance = new double[size][];
        IntStream.range(0, size).parallel().forEach(d -> {
            double[] sums = new double[size];
            for (float[] vector : centred) {
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

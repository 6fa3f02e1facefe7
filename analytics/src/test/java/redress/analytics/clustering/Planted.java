package redress.analytics.clustering;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Vectors drawn around known centres: what was planted must be found. */
public record Planted(List<float[]> vectors, int[] truth) {

    private static final int DIMENSIONS = 64;

    /** Groups of equal size; spread is the length of the noise beside a centre of length one. */
    public static Planted groups(int groups, int each, double spread, long seed) {
        Random random = new Random(seed);
        float[] shared = unit(gaussian(random));
        List<float[]> vectors = new ArrayList<>();
        int[] truth = new int[groups * each];
        for (int g = 0; g < groups; g++) {
            float[] centre = sum(unit(gaussian(random)), shared, 1);
            for (int i = 0; i < each; i++) {
                truth[vectors.size()] = g;
                vectors.add(unit(sum(centre, unit(gaussian(random)), spread)));
            }
        }
        return new Planted(vectors, truth);
    }

    /** Groups of equal size around centres that themselves lie around the centres of families. */
    static Planted families(int families, int groups, int each, long seed) {
        Random random = new Random(seed);
        List<float[]> vectors = new ArrayList<>();
        int[] truth = new int[families * groups * each];
        for (int f = 0; f < families; f++) {
            float[] family = unit(gaussian(random));
            for (int g = 0; g < groups; g++) {
                float[] centre = unit(sum(family, unit(gaussian(random)), 0.8));
                for (int i = 0; i < each; i++) {
                    truth[vectors.size()] = f * groups + g;
                    vectors.add(unit(sum(centre, unit(gaussian(random)), 1.1)));
                }
            }
        }
        return new Planted(vectors, truth);
    }

    /** Directions drawn by lot: no two have anything in common. */
    static List<float[]> nothing(int n, int dimensions) {
        Random random = new Random(5);
        List<float[]> vectors = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            float[] vector = new float[dimensions];
            for (int d = 0; d < dimensions; d++) {
                vector[d] = (float) random.nextGaussian();
            }
            vectors.add(unit(vector));
        }
        return vectors;
    }

    private static float[] gaussian(Random random) {
        float[] vector = new float[DIMENSIONS];
        for (int d = 0; d < DIMENSIONS; d++) {
            vector[d] = (float) random.nextGaussian();
        }
        return vector;
    }

    private static float[] sum(float[] a, float[] b, double share) {
        float[] sum = new float[a.length];
        for (int d = 0; d < a.length; d++) {
            sum[d] = (float) (a[d] + share * b[d]);
        }
        return sum;
    }

    private static float[] unit(float[] vector) {
        double squares = 0;
        for (float v : vector) {
            squares += (double) v * v;
        }
        for (int d = 0; d < vector.length; d++) {
            vector[d] = (float) (vector[d] / Math.sqrt(squares));
        }
        return vector;
    }
}

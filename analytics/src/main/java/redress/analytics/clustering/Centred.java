package redress.analytics.clustering;

/**
 * Vectors with what all of them share taken out: minus their mean, then unit length again. Sentence vectors sit in a
 * narrow cone (Ethayarajh 2019); without its axis the cosines spread.
 */
final class Centred {

    private Centred() {}

    static float[][] of(float[][] vectors) {
        float[] mean = mean(vectors);
        float[][] centred = new float[vectors.length][];
        for (int i = 0; i < vectors.length; i++) {
            centred[i] = unit(vectors[i], mean);
        }
        return centred;
    }

    private static float[] mean(float[][] vectors) {
        double[] sum = new double[vectors[0].length];
        for (float[] vector : vectors) {
            for (int d = 0; d < sum.length; d++) {
                sum[d] += vector[d];
            }
        }
        float[] mean = new float[sum.length];
        for (int d = 0; d < sum.length; d++) {
            mean[d] = (float) (sum[d] / vectors.length);
        }
        return mean;
    }

    private static float[] unit(float[] vector, float[] mean) {
        float[] result = new float[vector.length];
        double squares = 0;
        for (int d = 0; d < result.length; d++) {
            result[d] = vector[d] - mean[d];
            squares += (double) result[d] * result[d];
        }
        float scale = squares > 0 ? (float) (1 / Math.sqrt(squares)) : 0;
        for (int d = 0; d < result.length; d++) {
            result[d] *= scale;
        }
        return result;
    }
}

package redress.analytics.clustering;

/**
 * What vectors share, to be taken out of them: minus their mean, then unit length again. Sentence vectors sit in a
 * narrow cone (Ethayarajh 2019); without its axis the cosines spread.
 */
record Centre(float[] mean) {

    static Centre of(float[][] vectors) {
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
        return new Centre(mean);
    }

    float[] centred(float[] vector) {
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

package redress.analytics.clustering;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Latent semantic indexing (Deerwester and others 1990): the words of the texts, reduced to the directions in which
 * these very texts differ most, so that texts with other words of the same kind come close too. What a sentence model
 * that was made for all texts blurs, a telling word of these keeps apart.
 */
final class Wording {

    private static final int DIRECTIONS = 128;

    private final Terms terms;
    private final int learnt;
    private final double[] mean;

    private Wording(Terms terms) {
        this.terms = terms;
        this.learnt = Math.min(terms.words().length, Scale.CHOOSE_AMONG);
        this.mean = mean();
    }

    /** Vectors of unit length; zero for a text without a word that it shares with another. */
    static float[][] of(Terms terms) {
        return new Wording(terms).vectors();
    }

    private float[][] vectors() {
        double[][] directions =
                Leading.directions(terms.size(), Math.min(DIRECTIONS, terms.size()), this::multipliedByGram);
        double[] ofMean = Arrays.stream(directions)
                .mapToDouble(direction -> Leading.dot(direction, mean))
                .toArray();
        return IntStream.range(0, terms.words().length)
                .parallel()
                .mapToObj(i -> vector(i, directions, ofMean))
                .toArray(float[][]::new);
    }

    private float[] vector(int text, double[][] directions, double[] ofMean) {
        double[] vector = new double[directions.length];
        if (terms.words()[text].length > 0) {
            Arrays.setAll(vector, d -> product(text, directions[d]) - ofMean[d]);
        }
        return Unit.of(vector);
    }

    private double[] mean() {
        double[] mean = new double[terms.size()];
        for (int i = 0; i < learnt; i++) {
            add(mean, i, 1.0 / learnt);
        }
        return mean;
    }

    /** Rows minus their mean, times the vector, times the rows again: the rows themselves stay sparse. */
    private double[] multipliedByGram(double[] vector) {
        double[] result = new double[vector.length];
        double ofMean = Leading.dot(mean, vector);
        double total = 0;
        for (int i = 0; i < learnt; i++) {
            double product = product(i, vector) - ofMean;
            add(result, i, product);
            total += product;
        }
        for (int d = 0; d < result.length; d++) {
            result[d] -= total * mean[d];
        }
        return result;
    }

    private double product(int text, double[] vector) {
        int[] words = terms.words()[text];
        double[] weights = terms.weights()[text];
        double sum = 0;
        for (int w = 0; w < words.length; w++) {
            sum = Math.fma(weights[w], vector[words[w]], sum);
        }
        return sum;
    }

    private void add(double[] sums, int text, double factor) {
        int[] words = terms.words()[text];
        double[] weights = terms.weights()[text];
        for (int w = 0; w < words.length; w++) {
            sums[words[w]] = Math.fma(weights[w], factor, sums[words[w]]);
        }
    }
}

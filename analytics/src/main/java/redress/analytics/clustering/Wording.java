package redress.analytics.clustering;

import java.util.Arrays;

/**
 * Latent semantic indexing (Deerwester and others 1990): the words of texts, reduced to the directions in which those it was
 * learnt from differ most, so that texts with other words of the same kind come close too. What a sentence model that was
 * made for all texts blurs, a telling word of these keeps apart.
 */
final class Wording {

    private static final int DIRECTIONS = 128;

    private final double[][] directions;
    private final double[] ofMean;

    private Wording(double[][] directions, double[] ofMean) {
        this.directions = directions;
        this.ofMean = ofMean;
    }

    static Wording learnt(Terms terms) {
        int size = terms.dictionary().size();
        Terms.Row[] rows = terms.rows().length <= Scale.CHOOSE_AMONG
                ? terms.rows()
                : Arrays.copyOf(terms.rows(), Scale.CHOOSE_AMONG);
        double[] mean = mean(rows, size);
        double[][] directions =
                Leading.directions(size, Math.min(DIRECTIONS, size), vector -> multipliedByGram(rows, mean, vector));
        double[] ofMean = Arrays.stream(directions)
                .mapToDouble(direction -> Leading.dot(direction, mean))
                .toArray();
        return new Wording(directions, ofMean);
    }

    /** Of unit length; zero for a text without a word that it shares with another. */
    float[] of(Terms.Row text) {
        double[] vector = new double[directions.length];
        if (!text.isEmpty()) {
            Arrays.setAll(vector, d -> text.times(directions[d]) - ofMean[d]);
        }
        return Unit.of(vector);
    }

    private static double[] mean(Terms.Row[] rows, int size) {
        double[] mean = new double[size];
        for (Terms.Row row : rows) {
            row.addTo(mean, 1.0 / rows.length);
        }
        return mean;
    }

    /** Rows minus their mean, times the vector, times the rows again: the rows themselves stay sparse. */
    private static double[] multipliedByGram(Terms.Row[] rows, double[] mean, double[] vector) {
        double[] result = new double[vector.length];
        double ofMean = Leading.dot(mean, vector);
        double total = 0;
        for (Terms.Row row : rows) {
            double product = row.times(vector) - ofMean;
            row.addTo(result, product);
            total += product;
        }
        for (int d = 0; d < result.length; d++) {
            result[d] -= total * mean[d];
        }
        return result;
    }
}

package redress.analytics.regression;

import java.util.Arrays;

/**
 * What a regression explains, a row for each period.
 *
 * @param counts not negative
 * @param exposures what the counts are set against, above 0
 * @param weights how much each row counts, above 0; 1 is once
 */
@SuppressWarnings("ArrayRecordComponent") // numbers to calculate with, never compared
public record Counts(double[] counts, double[] exposures, double[] weights) {

    /** Counts of periods that are all of the same size. */
    public static Counts of(double[] counts) {
        return of(counts, ones(counts.length));
    }

    /** Counts that are set against something. */
    public static Counts of(double[] counts, double[] exposures) {
        return new Counts(counts, exposures, ones(counts.length));
    }

    /** The same counts, each row with a weight. */
    public Counts weighted(double[] by) {
        return new Counts(counts, exposures, by);
    }

    int rows() {
        return counts.length;
    }

    private static double[] ones(int length) {
        double[] ones = new double[length];
        Arrays.fill(ones, 1);
        return ones;
    }
}

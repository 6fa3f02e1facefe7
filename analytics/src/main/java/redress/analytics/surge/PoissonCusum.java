package redress.analytics.surge;

/**
 * Adds up what periods bring beyond a reference, until that is too much: S = max(0, S + x - k), an alarm at S of at least h
 * (Lucas 1985). It finds small lasting changes that no single period shows; one large period counts as well as several small
 * ones. For falls S = max(0, S + k - x). Counts that vary more than the Poisson distribution says raise false alarms.
 *
 * @param reference k, in complaints a period, between the usual and the changed mean
 * @param limit h, in complaints, above 0
 */
public record PoissonCusum(Direction direction, double reference, double limit) {

    /** The reference that tells two means soonest, in either direction: (m1 - m0) / (ln m1 - ln m0). */
    public static double reference(double usual, double changed) {
        return (changed - usual) / Math.log(changed / usual);
    }

    /** S after one more period. */
    public double next(double before, double count) {
        return Math.max(0, before + step(count));
    }

    private double step(double count) {
        return direction == Direction.RISE ? count - reference : reference - count;
    }

    /** S after each of some periods, from 0 on, going on after an alarm. */
    public double[] path(double... counts) {
        double[] path = new double[counts.length];
        double sum = 0;
        for (int i = 0; i < counts.length; i++) {
            sum = next(sum, counts[i]);
            path[i] = sum;
        }
        return path;
    }

    /** Whether S is too much. Sums of decimal fractions may end a little below what they are. */
    public boolean alarm(double sum) {
        return sum >= limit - 1e-9;
    }

    /**
     * Judges one period.
     *
     * @param before S after the period before
     */
    Signal signal(double before, double count) {
        double sum = next(before, count);
        double room = limit - before;
        double bound = direction == Direction.RISE ? reference + room : reference - room;
        return new Signal(bound < 0 ? null : (Double) bound, sum, null, alarm(sum));
    }
}

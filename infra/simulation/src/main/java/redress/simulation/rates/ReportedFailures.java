package redress.simulation.rates;

import java.util.function.IntToDoubleFunction;
import java.util.random.RandomGenerator;

/**
 * Failures by day, and the complaints about them by the day they are lodged: each failure is reported with an exponential
 * lag, cut off at two weeks.
 */
public final class ReportedFailures {

    private static final int LONGEST_LAG = 14;

    private final double[] lag = new double[LONGEST_LAG + 1];
    private final double[] failures;
    private final double[] lodged;

    /** Asks for the failures of every day from two weeks before the history's first day on. */
    public ReportedFailures(int days, double meanLagDays, IntToDoubleFunction failures) {
        for (int l = 0; l <= LONGEST_LAG; l++) {
            lag[l] = Math.exp(-l / meanLagDays);
        }
        this.failures = new double[days + LONGEST_LAG];
        for (int i = 0; i < this.failures.length; i++) {
            this.failures[i] = failures.applyAsDouble(i - LONGEST_LAG);
        }
        lodged = new double[days];
        for (int day = 0; day < days; day++) {
            for (int l = 0; l <= LONGEST_LAG; l++) {
                lodged[day] += weight(day, l);
            }
        }
    }

    private double weight(int day, int lagDays) {
        return lag[lagDays] * failures[day - lagDays + LONGEST_LAG];
    }

    /** Complaints lodged on a day, in the unit of the failures. */
    public double lodgedOn(int day) {
        return lodged[day];
    }

    /** How many days before {@code day} the failure was about which a complaint was lodged then. */
    public int drawLag(int day, RandomGenerator random) {
        double total = 0;
        for (int l = 0; l <= LONGEST_LAG; l++) {
            total += weight(day, l);
        }
        double at = random.nextDouble() * total;
        int l = 0;
        while (l < LONGEST_LAG && (at -= weight(day, l)) >= 0) {
            l++;
        }
        return l;
    }
}

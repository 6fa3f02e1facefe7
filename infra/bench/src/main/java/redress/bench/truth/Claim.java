package redress.bench.truth;

import java.util.Locale;
import redress.analytics.interval.Interval;

/**
 * How often something must be so.
 *
 * @param rate share of the cases
 * @param atLeast otherwise at most
 * @param byChance whether the rate is a probability that a method states, around which the measured share varies by chance;
 *     otherwise the measured share itself is asked to reach it
 */
record Claim(double rate, boolean atLeast, boolean byChance) {

    /** A method states that it happens so often, or more often. */
    static Claim statesAtLeast(double rate) {
        return new Claim(rate, true, true);
    }

    /** A method states that it happens so often, or more rarely. */
    static Claim statesAtMost(double rate) {
        return new Claim(rate, false, true);
    }

    /** We ask that it happens so often. */
    static Claim asks(double rate) {
        return new Claim(rate, true, false);
    }

    /** Whether a measured share with its interval agrees. */
    boolean holds(Interval share) {
        if (!byChance) {
            return atLeast ? share.estimate() >= rate : share.estimate() <= rate;
        }
        return atLeast ? share.upper() >= rate : share.lower() <= rate;
    }

    /** For a table. */
    String words() {
        return (atLeast ? "≥ " : "≤ ") + share(rate);
    }

    static String share(double share) {
        boolean small = share > 0 && share < .01;
        String words = String.format(Locale.ROOT, small ? "%.4f" : "%.3f", share);
        return words.startsWith("0.") ? words.substring(1) : words;
    }
}

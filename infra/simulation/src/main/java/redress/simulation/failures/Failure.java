package redress.simulation.failures;

import redress.simulation.scenario.Product;

/**
 * A failure that struck one customer. Days are those of the history, 0 the first.
 *
 * @param number of the failure, from which all of it follows again, see {@link Failures#numbered}
 * @param key to whatever chance decides about it
 * @param cause index in the scenario
 * @param stratum index among those of the cause
 * @param again how often the same cause had struck this customer before
 * @param ofDay when within the day, in [0, 1)
 * @param price what was paid, all of which is lost, in euros
 * @param channel by which the customer complains, or would
 * @param propensity the chance that the customer complains at all
 * @param lodgedDay when the complaint is lodged, which may be after the history; {@link #NEVER} if there is none
 * @param customer number of the customer
 */
public record Failure(
        long number,
        long key,
        int cause,
        int stratum,
        int again,
        int day,
        double ofDay,
        Product product,
        int price,
        String channel,
        double propensity,
        int lodgedDay,
        long customer) {

    /** The day on which nothing is lodged. */
    public static final int NEVER = Integer.MIN_VALUE;

    /** Whether a complaint about it is lodged within a history of so many days. */
    public boolean lodgedWithin(int days) {
        return lodgedDay >= 0 && lodgedDay < days;
    }

    /** Says nothing of the customer. */
    @Override
    public String toString() {
        return "Failure " + number;
    }
}

package redress.simulation;

import java.time.Instant;
import redress.simulation.scenario.Product;

/**
 * What a complaint goes back to.
 *
 * @param customer number of the customer
 * @param price what was paid, in euros
 * @param day of the history on which it is lodged; what is lodged after it is as on its last day
 * @param tenureMonths for how long the customer had bought here
 */
record Grounds(
        Reason reason,
        long customer,
        Product product,
        int price,
        String channel,
        int day,
        int tenureMonths,
        Instant occurredAt) {

    /** Says nothing of the customer. */
    @Override
    public String toString() {
        return "Grounds of " + reason.causes();
    }
}

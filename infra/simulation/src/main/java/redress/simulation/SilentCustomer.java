package redress.simulation;

import java.math.BigDecimal;
import java.time.Instant;
import redress.simulation.customers.Customer;

/**
 * Someone who was struck by a planted cause and had not complained of it by the end of the history.
 *
 * @param cause its id
 * @param at when the failure happened, the first one if it happened again
 * @param loss what it cost the customer, in euros
 */
public record SilentCustomer(Customer customer, String cause, Instant at, BigDecimal loss) {

    /** Says nothing of the customer. */
    @Override
    public String toString() {
        return "SilentCustomer of " + cause;
    }
}

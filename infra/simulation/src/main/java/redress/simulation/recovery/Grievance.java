package redress.simulation.recovery;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import redress.simulation.customers.Customer;

/**
 * A complaint as those who have to make it good see it.
 *
 * @param causes ids of the planted causes behind it, none for a complaint of its own
 * @param named whether the complaint names its customer, so that what they do later can be told
 * @param severity low, medium or high
 * @param loss what the failure cost the customer
 */
public record Grievance(
        String externalId,
        List<String> causes,
        Customer customer,
        boolean named,
        String product,
        String channel,
        String severity,
        BigDecimal loss,
        Instant lodgedAt) {

    /** Says nothing of the customer. */
    @Override
    public String toString() {
        return "Grievance " + externalId;
    }
}

package redress.simulation.text;

import java.time.Instant;
import java.util.Map;
import redress.simulation.customers.Customer;

/**
 * What a customer can name in a narrative: the order, the sum, the day, themselves.
 *
 * @param facts attribute values of the complaint by name, and {@code item}
 */
public record Circumstances(Customer customer, Map<String, String> facts, String order, int price, Instant occurredAt) {

    /** Says nothing of the customer. */
    @Override
    public String toString() {
        return "Circumstances";
    }
}

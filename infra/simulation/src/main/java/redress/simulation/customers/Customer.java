package redress.simulation.customers;

import java.math.BigDecimal;
import redress.simulation.scenario.Region;

/**
 * Someone who buys from the business. Says nothing of the person when printed, though all of it is invented.
 *
 * @param joinedMonthsBeforeEnd months from the first order to the end of the history
 * @param value what losing this customer would cost
 */
public record Customer(
        String id,
        Region region,
        String town,
        String name,
        String phone,
        String email,
        int joinedMonthsBeforeEnd,
        BigDecimal value) {

    @Override
    public String toString() {
        return "Customer";
    }
}

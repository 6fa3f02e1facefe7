package redress.simulation.customers;

import com.fasterxml.jackson.annotation.JsonValue;
import java.math.BigDecimal;
import java.util.Locale;
import redress.simulation.scenario.Region;

/**
 * Someone who buys from the business. Says nothing of the person when printed, though all of it is invented.
 *
 * @param segment which group of customers: private, plus (with the membership) or business
 * @param language ISO 639-1, in which they write
 * @param temperament how soon they speak up; nobody outside knows it
 * @param joinedMonthsBeforeEnd months from the first order to the end of the history
 * @param value what losing this customer would cost
 */
public record Customer(
        String id,
        Segment segment,
        Temperament temperament,
        String language,
        Region region,
        String town,
        String name,
        String phone,
        String email,
        int joinedMonthsBeforeEnd,
        BigDecimal value) {

    /** The groups of customers that the business tells apart. */
    public enum Segment {
        PRIVATE,
        PLUS,
        BUSINESS;

        /** As complaints name it. */
        @JsonValue
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** How soon someone speaks up. */
    public enum Temperament {
        PATIENT,
        EVEN,
        HOT
    }

    @Override
    public String toString() {
        return "Customer";
    }
}

package redress.events.intake;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What another system says to report that a customer had a positive experience, returned, left or referred someone. Fields may be wrong: what arrives is judged by the intake.
 *
 * @param externalId the source's own id; with the source it makes the report unique
 * @param kind {@code positive}, {@code returned}, {@code left} or {@code referred}
 * @param value of it, in the company's currency
 */
public record ReportExperience(
        @Nullable String externalId,
        @Nullable String customerId,
        @Nullable String at,
        @Nullable String kind,
        @Nullable BigDecimal value) {

    /** The CloudEvents type of this record. */
    public static final String TYPE = "redress.customer.experience.v1";

    /** Says nothing of the customer: records are printed in logs and error messages. */
    @Override
    public String toString() {
        return "ReportExperience";
    }
}

package redress.events.intake;

import java.math.BigDecimal;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What another system says to lodge a complaint: the data of an intake record. Dates are ISO 8601 texts, because what
 * arrives may be wrong and is judged by the intake, not by the reader.
 *
 * @param externalId the source's own id; with the source it makes the complaint unique
 * @param customerId absent: an anonymous customer of its own
 * @param narrative absent: counted and analysed by its attributes, not grouped by text
 */
public record LodgeComplaint(
        @Nullable String externalId,
        @Nullable String customerId,
        @Nullable String narrative,
        @Nullable String product,
        @Nullable String channel,
        @Nullable String occurredAt,
        @Nullable String lodgedAt,
        @Nullable String subProduct,
        @Nullable String processStep,
        @Nullable String region,
        @Nullable String language,
        @Nullable String severity,
        @Nullable BigDecimal valueAtRisk,
        @Nullable Integer tenureMonths,
        @Nullable String desiredOutcome,
        Map<String, String> attributes) {

    /** The CloudEvents type of this record. */
    public static final String TYPE = "redress.complaint.lodge.v1";

    /** Says nothing of the customer or the narrative: records are printed in logs and error messages. */
    @Override
    public String toString() {
        return "LodgeComplaint[" + product + ", " + channel + "]";
    }
}

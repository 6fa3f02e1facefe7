package redress.events.intake;

import org.jspecify.annotations.Nullable;

/**
 * What another system says to report how many orders, accounts or customers there were on a day. Fields may be wrong: what arrives is judged by the intake.
 *
 * @param externalId the source's own id; with the source it makes the report unique
 * @param segment of the customers; absent means all
 * @param day ISO 8601 date
 */
public record ReportExposure(
        @Nullable String externalId,
        @Nullable String product,
        @Nullable String segment,
        @Nullable String day,
        @Nullable Long count) {

    /** The CloudEvents type of this record. */
    public static final String TYPE = "redress.exposure.report.v1";

    /** Says nothing of the customer: records are printed in logs and error messages. */
    @Override
    public String toString() {
        return "ReportExposure";
    }
}

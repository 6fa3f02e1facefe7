package redress.events.intake;

import org.jspecify.annotations.Nullable;

/**
 * What another system says to report a customer's answer to a survey. Fields may be wrong: what arrives is judged by the intake.
 *
 * @param externalId the source's own id; with the source it makes the report unique
 * @param satisfaction 1 to 5
 * @param recommend 0 to 10
 * @param affected {@code yes} or {@code no}: whether something had failed for the customer since they were asked before
 * @param segment of customers
 */
public record ReportFeedback(
        @Nullable String externalId,
        @Nullable String customerId,
        @Nullable String at,
        @Nullable Integer satisfaction,
        @Nullable Integer recommend,
        @Nullable String text,
        @Nullable String affected,
        @Nullable String segment) {

    /** The CloudEvents type of this record. */
    public static final String TYPE = "redress.feedback.report.v1";

    /** Says nothing of the customer: records are printed in logs and error messages. */
    @Override
    public String toString() {
        return "ReportFeedback";
    }
}

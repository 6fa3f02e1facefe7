package redress.events.intake;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What another system says to report who was affected by a failure: a recall list, an outage log. Fields may be wrong: what arrives is judged by the intake.
 *
 * @param externalId the source's own id; with the source it makes the report unique
 * @param rootCauseId the root cause, or else {@code name}
 * @param customerIds who, or else {@code count}
 */
public record ReportAffected(
        @Nullable String externalId,
        @Nullable String rootCauseId,
        @Nullable String name,
        @Nullable List<String> customerIds,
        @Nullable Long count,
        @Nullable String at) {

    /** The CloudEvents type of this record. */
    public static final String TYPE = "redress.affected.report.v1";

    /** Says nothing of the customer: records are printed in logs and error messages. */
    @Override
    public String toString() {
        return "ReportAffected";
    }
}

package redress.analytics.study.loss;

import org.jspecify.annotations.Nullable;
import redress.analytics.study.Incident;

/**
 * What a complaint says of the harm.
 *
 * @param tenureMonths how long the customer had been one
 * @param valueAtRisk what losing the customer would cost
 * @param satisfaction 1 to 5, of the latest follow-up
 */
public record Harm(
        Incident incident,
        @Nullable Integer tenureMonths,
        @Nullable Double valueAtRisk,
        @Nullable Integer satisfaction) {

    /** Says nothing of the customer. */
    @Override
    public String toString() {
        return "Harm of " + incident;
    }
}

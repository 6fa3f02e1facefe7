package redress.bench.truth;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import redress.analytics.study.Incident;
import redress.events.RootCauseId;
import redress.events.intake.LodgeComplaint;
import redress.simulation.SimulatedRecord;

/**
 * A complaint of a simulated business as the platform knows it.
 *
 * @param sentAt before which nobody could know it
 * @param causes the planted ones, in truth
 */
record Known(Incident incident, Instant sentAt, List<String> causes) {

    /** As the platform's read model has it, without its text. */
    static Known of(SimulatedRecord sent) {
        LodgeComplaint complaint = Objects.requireNonNull(sent.complaint(), "not a complaint");
        String id = Objects.requireNonNull(complaint.externalId());
        Instant lodged = Instant.parse(Objects.requireNonNull(complaint.lodgedAt()));
        String occurred = complaint.occurredAt();
        Map<String, String> values = new HashMap<>(complaint.attributes());
        put(values, "product", complaint.product());
        put(values, "subProduct", complaint.subProduct());
        put(values, "channel", complaint.channel());
        put(values, "processStep", complaint.processStep());
        put(values, "region", complaint.region());
        put(values, "severity", complaint.severity());
        Incident incident = new Incident(
                id,
                Objects.requireNonNullElse(complaint.customerId(), id),
                occurred == null ? lodged : Instant.parse(occurred),
                lodged,
                values,
                sent.causes().isEmpty() ? null : cause(sent.causes().getFirst()));
        return new Known(incident, sent.at(), sent.causes());
    }

    /** The id of a planted cause's root cause. */
    static RootCauseId cause(String planted) {
        return RootCauseId.suspectedBehind(planted);
    }

    private static void put(Map<String, String> values, String name, @Nullable String value) {
        if (value != null) {
            values.put(name, value);
        }
    }

    /** Says nothing of the customer. */
    @Override
    public String toString() {
        return "Known " + incident.complaint();
    }
}

package redress.simulation;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import redress.events.EventJson;
import redress.events.cloudevents.CloudEvent;
import redress.events.intake.LodgeComplaint;

/**
 * One record for the intake, with what nobody who receives it may know: the causes behind it.
 *
 * @param intakeId id of the record within the source; a duplicate has its own
 * @param at when the source sends it
 * @param complaint absent if malformed
 * @param malformed the bytes of a record that the intake has to refuse
 * @param causes ids of the planted causes, empty for a complaint of its own
 */
public record SimulatedRecord(
        Kind kind,
        String source,
        String intakeId,
        String externalId,
        Instant at,
        @Nullable LodgeComplaint complaint,
        byte @Nullable [] malformed,
        List<String> causes) {

    /** Whether the record counts. */
    public enum Kind {
        COMPLAINT,
        /** The same source and external id again. */
        DUPLICATE,
        MALFORMED
    }

    static SimulatedRecord of(
            String source, LodgeComplaint complaint, String externalId, Instant at, List<String> causes) {
        return new SimulatedRecord(
                Kind.COMPLAINT, source, "record-" + externalId, externalId, at, complaint, null, causes);
    }

    /** The same complaint, sent again. */
    SimulatedRecord again(Instant at) {
        return new SimulatedRecord(
                Kind.DUPLICATE, source, intakeId + "-again", externalId, at, complaint, null, causes);
    }

    static SimulatedRecord malformed(String source, String externalId, Instant at, byte[] bytes) {
        return new SimulatedRecord(
                Kind.MALFORMED, source, "record-" + externalId, externalId, at, null, bytes, List.of());
    }

    /** The JSON of the intake record's data, or the malformed bytes. */
    public byte[] data() {
        return malformed != null ? malformed : EventJson.MAPPER.writeValueAsBytes(complaint);
    }

    /** The record as it goes to the topic, with the external id as key. */
    public CloudEvent event() {
        return new CloudEvent(intakeId, source, LodgeComplaint.TYPE, externalId, at, Map.of(), data());
    }

    /** Says nothing of the complaint. */
    @Override
    public String toString() {
        return kind + " " + intakeId;
    }
}

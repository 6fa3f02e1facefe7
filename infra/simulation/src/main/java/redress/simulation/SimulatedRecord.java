package redress.simulation;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import redress.events.EventJson;
import redress.events.cloudevents.CloudEvent;
import redress.events.intake.LodgeComplaint;
import redress.simulation.failures.Failure;
import redress.simulation.recovery.Grievance;

/**
 * One record for the intake, with what nobody who receives it may know: the causes behind it.
 *
 * @param type CloudEvents type
 * @param intakeId id of the record within the source; a duplicate has its own
 * @param at when the source sends it, which may be days after the complaint was lodged
 * @param complaint only in a complaint or its duplicate
 * @param report data of a report, only there
 * @param malformed the bytes of a record that the intake has to refuse
 * @param causes ids of the planted causes, empty for a complaint of its own
 * @param failure what struck the customer by the first of these causes, absent without one, and in live traffic
 * @param grievance the complaint as those see it who make it good
 */
public record SimulatedRecord(
        Kind kind,
        String type,
        String source,
        String intakeId,
        String externalId,
        Instant at,
        @Nullable LodgeComplaint complaint,
        @Nullable Object report,
        byte @Nullable [] malformed,
        List<String> causes,
        @Nullable Failure failure,
        @Nullable Grievance grievance) {

    /** Whether the record counts. */
    public enum Kind {
        COMPLAINT,
        /** The same source and external id again. */
        DUPLICATE,
        MALFORMED,
        /** Something beside the complaints: exposure, who was affected, who left. */
        REPORT
    }

    /** The same complaint, sent again. */
    SimulatedRecord again(Instant time) {
        return new SimulatedRecord(
                Kind.DUPLICATE,
                type,
                source,
                intakeId + "-again",
                externalId,
                time,
                complaint,
                null,
                null,
                causes,
                failure,
                grievance);
    }

    /** The complaint, sent later than it was lodged. */
    SimulatedRecord sent(Instant time) {
        return new SimulatedRecord(
                kind,
                type,
                source,
                intakeId,
                externalId,
                time,
                complaint,
                report,
                malformed,
                causes,
                failure,
                grievance);
    }

    static SimulatedRecord malformed(String type, String source, String externalId, Instant at, byte[] bytes) {
        return new SimulatedRecord(
                Kind.MALFORMED,
                type,
                source,
                "record-" + externalId,
                externalId,
                at,
                null,
                null,
                bytes,
                List.of(),
                null,
                null);
    }

    static SimulatedRecord report(String type, String source, String externalId, Instant at, Object data) {
        return new SimulatedRecord(
                Kind.REPORT,
                type,
                source,
                "record-" + externalId,
                externalId,
                at,
                null,
                data,
                null,
                List.of(),
                null,
                null);
    }

    /** The JSON of the intake record's data, or the malformed bytes. */
    public byte[] data() {
        return malformed != null ? malformed : EventJson.MAPPER.writeValueAsBytes(report != null ? report : complaint);
    }

    /** The record as it goes to the topic, with the external id as key. */
    public CloudEvent event() {
        return new CloudEvent(intakeId, source, type, externalId, at, Map.of(), data());
    }

    /** Says nothing of the complaint. */
    @Override
    public String toString() {
        return kind + " " + intakeId;
    }
}

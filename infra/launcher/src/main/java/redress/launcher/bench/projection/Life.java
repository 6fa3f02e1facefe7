package redress.launcher.bench.projection;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;
import redress.events.ComplaintId;
import redress.events.EventJson;
import redress.events.Personal;
import redress.events.cloudevents.CloudEvent;
import redress.events.cloudevents.CloudEvent.Extensions;
import redress.events.intake.LodgeComplaint;
import redress.simulation.SimulatedRecord;
import tools.jackson.databind.node.ObjectNode;

/**
 * The five events of one complaint: lodged, within a day given to a handler and acknowledged, in the weeks after that told
 * of and resolved. As JSON, so that fields added to the events later need not be named here.
 */
final class Life implements Comparable<Life> {

    static final int EVENTS = 5;

    private final SimulatedRecord record;
    private final ComplaintId id;
    private final SplittableRandom random;
    private Instant next;
    private int sequence;

    Life(SimulatedRecord record) {
        this.record = record;
        id = ComplaintId.of(record.source(), record.externalId());
        random = new SplittableRandom(id.hashCode());
        next = record.at();
    }

    boolean over() {
        return sequence == EVENTS;
    }

    /** The next event, at this position of the log. */
    CloudEvent event(long position) {
        var extensions = Map.of(
                Extensions.SEQUENCE, "" + sequence, Extensions.POSITION, "" + position, Extensions.ACTOR, "handler-17");
        var event = new CloudEvent(
                id + "-" + sequence,
                "/redress/command-service",
                "redress.complaint." + type() + ".v1",
                id.toString(),
                next,
                extensions,
                EventJson.MAPPER.writeValueAsBytes(data()));
        next = next.plus(pause());
        sequence++;
        return event;
    }

    private String type() {
        return switch (sequence) {
            case 0 -> "lodged";
            case 1 -> "handler-assigned";
            case 2 -> "acknowledged";
            case 3 -> "customer-informed";
            default -> "resolved";
        };
    }

    private Duration pause() {
        return sequence < 2 ? Duration.ofMinutes(random.nextInt(720)) : Duration.ofHours(random.nextInt(480));
    }

    private ObjectNode data() {
        var data = EventJson.MAPPER.createObjectNode();
        data.put("complaint", id.toString()).put("at", next.toString());
        return switch (sequence) {
            case 0 -> lodged(data);
            case 1 -> personal(data.put("handler", "handler-17"), Map.of());
            case 2 -> data.put("handler", "handler-17");
            case 3 -> personal(data, Map.of("message", "We expect the answer of the payments team tomorrow."));
            default -> personal(data.put("outcome", "UPHELD"), Map.of("reason", "The charge was ours."));
        };
    }

    private ObjectNode lodged(ObjectNode data) {
        LodgeComplaint account = Objects.requireNonNull(record.complaint());
        ObjectNode fields = EventJson.MAPPER.valueToTree(account);
        var narrative = Objects.requireNonNullElse(account.narrative(), "");
        fields.remove(java.util.List.of("customerId", "narrative", "lodgedAt", "desiredOutcome"));
        fields.setAll(data);
        fields.put("source", record.source()).put("customer", Integer.toHexString(id.hashCode()));
        return personal(fields, Map.of("narrative", narrative));
    }

    private static ObjectNode personal(ObjectNode data, Map<String, String> fields) {
        data.set("personal", EventJson.MAPPER.valueToTree(Personal.plain(fields)));
        return data;
    }

    @Override
    public int compareTo(Life other) {
        return next.compareTo(other.next);
    }
}

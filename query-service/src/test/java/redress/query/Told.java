package redress.query;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import redress.events.EventJson;
import redress.events.EventTypes;
import redress.events.Topics;
import redress.events.cloudevents.CloudEvent;
import redress.events.cloudevents.CloudEvents;
import redress.events.complaint.ComplaintEvent;
import redress.events.finding.Finding;
import redress.events.rootcause.RootCauseEvent;
import redress.kafka.Received;

/** An event with its number, as the command service or analytics would publish it. */
record Told(Object event, long sequence, Instant recordedAt) {

    static final Instant RECORDED = Instant.parse("2026-06-01T08:00:00Z");

    Told(Object event, long sequence) {
        this(event, sequence, RECORDED.plusSeconds(sequence));
    }

    /** The same, recorded at another time. */
    Told recordedAt(Instant time) {
        return new Told(event, sequence, time);
    }

    String topic() {
        return switch (event) {
            case ComplaintEvent _ -> Topics.COMPLAINT_EVENTS;
            case RootCauseEvent _ -> Topics.ROOT_CAUSE_EVENTS;
            default -> Topics.FINDINGS;
        };
    }

    String key() {
        return switch (event) {
            case ComplaintEvent e -> e.complaint().toString();
            case RootCauseEvent e -> e.rootCause().toString();
            case Finding e -> e.subject();
            default -> throw new IllegalArgumentException();
        };
    }

    CloudEvent cloudEvent() {
        return new CloudEvent(
                key() + "-" + sequence,
                "/redress/command-service",
                EventTypes.nameOf(event.getClass()),
                key(),
                recordedAt,
                Map.of("sequence", Long.toString(sequence), "actor", "tester"),
                EventJson.MAPPER.writeValueAsString(event).getBytes(UTF_8));
    }

    static List<Received> received(Told... told) {
        List<Received> received = new ArrayList<>();
        for (Told one : told) {
            CloudEvent event = one.cloudEvent();
            received.add(
                    new Received(one.topic(), 0, received.size(), one.key(), CloudEvents.headers(event), event.data()));
        }
        return received;
    }
}

package redress.query.feed;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import redress.events.EventJson;
import redress.events.EventTypes;
import redress.events.cloudevents.CloudEvent;
import redress.events.cloudevents.CloudEvent.Extensions;
import redress.events.cloudevents.NotACloudEvent;
import redress.events.finding.Finding;
import redress.kafka.Received;
import tools.jackson.core.JacksonException;

/** Reads records as facts. What cannot be read becomes a dead letter, and the facts go on without it. */
@Component
public final class FactReader {

    private final DeadLetters deadLetters;

    FactReader(DeadLetters deadLetters) {
        this.deadLetters = deadLetters;
    }

    public Facts read(List<Received> batch) {
        List<Fact<?>> facts = new ArrayList<>(batch.size());
        for (Received received : batch) {
            read(received).ifPresent(facts::add);
        }
        return new Facts(facts);
    }

    private Optional<Fact<?>> read(Received received) {
        try {
            CloudEvent event = received.event();
            Optional<Class<?>> type = EventTypes.byName(event.type());
            if (type.isEmpty()) {
                deadLetters.add(received.position(), event.type(), "this version does not know the type");
                return Optional.empty();
            }
            return Optional.of(fact(event, type.get(), received.position()));
        } catch (NotACloudEvent e) {
            deadLetters.add(received.position(), "unknown", "no CloudEvent: " + e.attribute());
        } catch (JacksonException | NumberFormatException e) {
            deadLetters.add(
                    received.position(),
                    "unknown",
                    "unreadable: " + e.getClass().getSimpleName());
        }
        return Optional.empty();
    }

    private static Fact<?> fact(CloudEvent event, Class<?> type, String position) {
        Map<String, String> extensions = event.extensions();
        Object what = EventJson.MAPPER.readValue(event.data(), type);
        long sequence = what instanceof Finding ? -1 : Long.parseLong(extensions.getOrDefault(Extensions.SEQUENCE, ""));
        Instant recordedAt = event.time() == null ? Instant.EPOCH : event.time();
        return new Fact<>(
                what, event.type(), sequence, extensions.getOrDefault(Extensions.ACTOR, ""), recordedAt, position);
    }
}

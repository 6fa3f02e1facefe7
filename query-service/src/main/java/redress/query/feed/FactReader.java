package redress.query.feed;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import redress.events.EventJson;
import redress.events.EventTypes;
import redress.events.cloudevents.CloudEvent;
import redress.events.cloudevents.CloudEvent.Extensions;
import redress.events.finding.Finding;
import redress.kafka.Received;
import redress.operations.deadletter.Poison;
import redress.operations.key.Keyring;
import tools.jackson.core.JacksonException;

/**
 * Reads records as facts; one that cannot be read is poison. An event of a type that only a newer version knows is passed
 * by: no document of this version needs it, and that version rebuilds the indices.
 */
@Component
public final class FactReader {

    private static final Logger LOG = LoggerFactory.getLogger(FactReader.class);

    private final Keyring keys;
    private final Set<String> unknown = ConcurrentHashMap.newKeySet();

    FactReader(Keyring keys) {
        this.keys = keys;
    }

    /**
     * The facts of a batch, what is personal open.
     *
     * @throws Poison if one of them cannot be read
     * @throws IOException if there are no keys at the moment
     */
    public Facts read(List<Received> batch) throws IOException {
        List<Fact<?>> facts = new ArrayList<>(batch.size());
        for (Received received : batch) {
            read(received).ifPresent(facts::add);
        }
        List<Object> opened = keys.open(facts.stream().<Object>map(Fact::what).toList());
        for (int i = 0; i < facts.size(); i++) {
            facts.set(i, facts.get(i).telling(opened.get(i)));
        }
        return new Facts(facts);
    }

    private Optional<Fact<?>> read(Received received) {
        CloudEvent event = received.event();
        Optional<Class<?>> type = EventTypes.byName(event.type());
        if (type.isEmpty()) {
            if (unknown.size() < 100 && unknown.add(event.type())) {
                LOG.warn("{} has a type that this version does not know; all of it are passed by", received);
            }
            return Optional.empty();
        }
        try {
            return Optional.of(fact(event, type.get(), received.position()));
        } catch (JacksonException | NumberFormatException e) {
            // Neither the message nor the cause: both may quote the record.
            throw new Poison("cannot be read: " + e.getClass().getSimpleName());
        }
    }

    private static Fact<?> fact(CloudEvent event, Class<?> type, String position) {
        Map<String, String> extensions = event.extensions();
        Object what = EventJson.MAPPER.readValue(event.data(), type);
        long sequence = what instanceof Finding ? -1 : Long.parseLong(extensions.getOrDefault(Extensions.SEQUENCE, ""));
        Instant recordedAt = event.time() == null ? Instant.EPOCH : event.time();
        return new Fact<>(
                what,
                event.type(),
                sequence,
                extensions.getOrDefault(Extensions.ACTOR, ""),
                extensions.get(Extensions.ON_BEHALF_OF),
                recordedAt,
                position);
    }
}

package redress.command.eventstore;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.Serializer;
import redress.command.eventstore.version.Versions;
import redress.events.EventJson;
import redress.events.cloudevents.CloudEvent;
import redress.events.cloudevents.CloudEvent.Extensions;
import tools.jackson.databind.JsonNode;

/** An event as it is told to others: the stored JSON in its newest version, in the envelope of the published language. */
public record StoredEvent(long position, CloudEvent event) {

    private static final String SOURCE = "/redress/command-service";

    static StoredEvent of(ResultSet row, Versions versions) throws SQLException {
        long position = row.getLong("globalindex");
        String type = row.getString("payloadtype");
        JsonNode metaData = EventJson.MAPPER.readTree(row.getBytes("metadata"));
        return new StoredEvent(
                position,
                new CloudEvent(
                        row.getString("eventidentifier"),
                        SOURCE,
                        versions.newest(type),
                        row.getString("aggregateidentifier"),
                        Instant.parse(row.getString("timestamp")),
                        extensions(
                                row.getLong("sequencenumber"),
                                position,
                                name -> metaData.path(name).asString("")),
                        versions.newest(type, row.getBytes("payload"))));
    }

    static StoredEvent of(DomainEventMessage<?> message, long position, Serializer serializer, Versions versions) {
        SerializedObject<byte[]> data = message.serializePayload(serializer, byte[].class);
        // A dead letter holds the version of the day on which it was parked.
        String type = data.getType().getName();
        return new StoredEvent(
                position,
                new CloudEvent(
                        message.getIdentifier(),
                        SOURCE,
                        data.getType().getName(),
                        message.getAggregateIdentifier(),
                        message.getTimestamp(),
                        extensions(
                                message.getSequenceNumber(),
                                position,
                                name -> message.getMetaData()
                                        .getOrDefault(name, "")
                                        .toString()),
                        versions.newest(type, data.getData())));
    }

    private static Map<String, String> extensions(long sequence, long position, UnaryOperator<String> metaData) {
        Map<String, String> extensions = new TreeMap<>();
        extensions.put(Extensions.SEQUENCE, Long.toString(sequence));
        extensions.put(Extensions.POSITION, Long.toString(position));
        putIfSaid(extensions, Extensions.ACTOR, metaData.apply(Provenance.ACTOR));
        putIfSaid(extensions, Extensions.ON_BEHALF_OF, metaData.apply(Provenance.ON_BEHALF_OF));
        return extensions;
    }

    private static void putIfSaid(Map<String, String> extensions, String name, String value) {
        if (!value.isEmpty()) {
            extensions.put(name, value);
        }
    }
}

package redress.events.cloudevents;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.ethlo.time.ITU;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import redress.events.EventJson;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/**
 * Turns CloudEvents into record headers and back (CloudEvents 1.0.2, Kafka protocol binding): written in binary mode,
 * read in binary mode (attributes in {@code ce_} headers) and structured mode (one JSON object).
 */
public final class CloudEvents {

    public static final String CONTENT_TYPE = "content-type";
    private static final String JSON = "application/json";
    private static final String STRUCTURED = "application/cloudevents";
    private static final String PREFIX = "ce_";
    private static final Set<String> CORE =
            Set.of("specversion", "id", "source", "type", "subject", "time", "datacontenttype", "dataschema");

    private CloudEvents() {}

    /** The headers of an event in binary mode; its data is the record's value. */
    public static Map<String, byte[]> headers(CloudEvent event) {
        Map<String, byte[]> headers = new LinkedHashMap<>();
        headers.put(CONTENT_TYPE, JSON.getBytes(UTF_8));
        put(headers, "specversion", "1.0");
        put(headers, "id", event.id());
        put(headers, "source", event.source());
        put(headers, "type", event.type());
        put(headers, "subject", event.subject());
        put(headers, "time", event.time() == null ? null : event.time().toString());
        event.extensions().forEach((name, value) -> put(headers, name, value));
        return headers;
    }

    private static void put(Map<String, byte[]> headers, String name, @Nullable String value) {
        if (value != null) {
            headers.put(PREFIX + name, value.getBytes(UTF_8));
        }
    }

    /**
     * Reads a record.
     *
     * @throws NotACloudEvent if it is none; the message says which attribute is missing or wrong
     */
    public static CloudEvent read(Map<String, byte[]> headers, byte @Nullable [] value) {
        if (value == null || value.length == 0) {
            throw new NotACloudEvent("data", "the record is empty");
        }
        byte[] contentType = headers.get(CONTENT_TYPE);
        boolean structured = contentType == null
                ? !headers.containsKey(PREFIX + "type")
                : text(contentType).startsWith(STRUCTURED);
        return structured ? structured(value) : binary(headers, value);
    }

    private static CloudEvent binary(Map<String, byte[]> headers, byte[] value) {
        Map<String, String> attributes = new LinkedHashMap<>();
        headers.forEach((name, bytes) -> {
            if (name.startsWith(PREFIX)) {
                attributes.put(name.substring(PREFIX.length()), text(bytes));
            }
        });
        return event(attributes, value);
    }

    private static CloudEvent structured(byte[] value) {
        JsonNode envelope = object(value);
        Map<String, String> attributes = new LinkedHashMap<>();
        envelope.properties().forEach(field -> {
            if (field.getValue().isValueNode() && !field.getKey().startsWith("data")) {
                attributes.put(field.getKey(), field.getValue().asString());
            }
        });
        JsonNode data = envelope.get("data");
        if (data == null || !data.isObject()) {
            throw new NotACloudEvent("data", "data must be a JSON object");
        }
        return event(attributes, EventJson.MAPPER.writeValueAsBytes(data));
    }

    private static JsonNode object(byte[] value) {
        try {
            JsonNode node = EventJson.MAPPER.readTree(value);
            if (node.isObject()) {
                return node;
            }
        } catch (JacksonException notJson) {
            throw new NotACloudEvent("data", "the record is not JSON");
        }
        throw new NotACloudEvent("data", "the record is JSON but no object");
    }

    private static CloudEvent event(Map<String, String> attributes, byte[] data) {
        if (!required(attributes, "specversion").startsWith("1.")) {
            throw new NotACloudEvent("specversion", "specversion must be 1.0");
        }
        Map<String, String> extensions = new LinkedHashMap<>(attributes);
        extensions.keySet().removeAll(CORE);
        return new CloudEvent(
                required(attributes, "id"),
                required(attributes, "source"),
                required(attributes, "type"),
                attributes.get("subject"),
                time(attributes.get("time")),
                Map.copyOf(extensions),
                data);
    }

    private static String required(Map<String, String> attributes, String name) {
        String value = attributes.get(name);
        if (value == null || value.isBlank()) {
            throw new NotACloudEvent(name, "the CloudEvents attribute " + name + " is missing");
        }
        return value;
    }

    private static @Nullable Instant time(@Nullable String value) {
        try {
            return value == null ? null : ITU.parseDateTime(value).toInstant();
        } catch (DateTimeException wrong) {
            throw new NotACloudEvent("time", "the CloudEvents attribute time is no RFC 3339 time");
        }
    }

    private static String text(byte[] bytes) {
        return new String(bytes, UTF_8);
    }
}

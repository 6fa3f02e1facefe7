package redress.events.cloudevents;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.util.Map;
import redress.events.EventJson;
import tools.jackson.core.JsonGenerator;

/** A CloudEvent as one JSON object on one line (structured mode), as replay feeds send it over HTTP. */
public final class CloudEventLine {

    /** Media type of lines of JSON. */
    public static final String CONTENT_TYPE = "application/x-ndjson";

    private static final Map<String, byte[]> STRUCTURED =
            Map.of(CloudEvents.CONTENT_TYPE, "application/cloudevents+json".getBytes(UTF_8));

    private CloudEventLine() {}

    /** The line, its end included. */
    public static byte[] of(CloudEvent event) {
        ByteArrayOutputStream line = new ByteArrayOutputStream(event.data().length + 400);
        try (JsonGenerator json = EventJson.MAPPER.createGenerator(line)) {
            json.writeStartObject();
            json.writeStringProperty("specversion", "1.0");
            json.writeStringProperty("id", event.id());
            json.writeStringProperty("source", event.source());
            json.writeStringProperty("type", event.type());
            if (event.subject() != null) {
                json.writeStringProperty("subject", event.subject());
            }
            if (event.time() != null) {
                json.writeStringProperty("time", event.time().toString());
            }
            event.extensions().forEach(json::writeStringProperty);
            json.writeStringProperty("datacontenttype", "application/json");
            json.writeName("data");
            json.writePOJO(EventJson.MAPPER.readTree(event.data()));
            json.writeEndObject();
        }
        line.write('\n');
        return line.toByteArray();
    }

    /**
     * Reads a line, with or without its end.
     *
     * @throws NotACloudEvent if it is none
     */
    public static CloudEvent read(byte[] line) {
        return CloudEvents.read(STRUCTURED, line);
    }
}

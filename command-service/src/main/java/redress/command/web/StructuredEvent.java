package redress.command.web;

import java.io.ByteArrayOutputStream;
import redress.events.EventJson;
import redress.events.cloudevents.CloudEvent;
import tools.jackson.core.JsonGenerator;

/** A CloudEvent as one JSON object on one line (structured mode). */
final class StructuredEvent {

    private StructuredEvent() {}

    static byte[] line(CloudEvent event) {
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
}

package redress.command.input;

import redress.events.EventJson;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Reads JSON objects from bytes. */
public final class Json {

    private Json() {}

    /**
     * The object.
     *
     * @throws Unfit if it is none
     */
    public static ObjectNode object(byte[] bytes) {
        try {
            JsonNode node = EventJson.MAPPER.readTree(bytes);
            if (node instanceof ObjectNode object) {
                return object;
            }
        } catch (JacksonException notJson) {
            throw new Unfit("data", "json", "data is not JSON");
        }
        throw new Unfit("data", "json-object", "data must be a JSON object");
    }
}

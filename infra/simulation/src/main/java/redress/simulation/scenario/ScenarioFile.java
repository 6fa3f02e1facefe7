package redress.simulation.scenario;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import redress.events.EventJson;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A scenario's JSON. One that says {@code like} another has all that it does not say itself from there, also within its
 * causes of the same id; {@code null} takes something away.
 */
final class ScenarioFile {

    private ScenarioFile() {}

    static Scenario read(String name) {
        return EventJson.MAPPER.treeToValue(json(name), Scenario.class);
    }

    private static ObjectNode json(String name) {
        String file = "/redress/simulation/" + name + "/scenario.json";
        try (InputStream in = Objects.requireNonNull(ScenarioFile.class.getResourceAsStream(file), file)) {
            ObjectNode own = (ObjectNode) EventJson.MAPPER.readTree(in);
            return own.has("like") ? over(json(own.path("like").asString()), own) : own;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static ObjectNode over(ObjectNode base, ObjectNode own) {
        JsonNode causes = base.path("causes");
        base.setAll(own);
        base.remove("like");
        if (own.has("causes")) {
            ArrayNode all = base.putArray("causes");
            own.path("causes").forEach(cause -> all.add(cause(causes, (ObjectNode) cause)));
        }
        return base;
    }

    private static ObjectNode cause(JsonNode causes, ObjectNode own) {
        for (JsonNode cause : causes) {
            if (cause.path("id").equals(own.path("id"))) {
                ObjectNode whole = (ObjectNode) cause.deepCopy();
                whole.setAll(own);
                return whole;
            }
        }
        return own;
    }
}

package redress.events.contract;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import redress.events.EventJson;
import redress.events.EventTypes;
import redress.events.intake.LodgeComplaint;
import redress.events.intake.ReportAffected;
import redress.events.intake.ReportExperience;
import redress.events.intake.ReportExposure;
import redress.events.intake.ReportFeedback;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Every record that passes between systems, with its logical name and its schema as the code has it. */
final class PublishedLanguage {

    static final Javadoc JAVADOC = Javadoc.of(Path.of("src/main/java"));

    /** What other systems may send; what the intake asks for beyond the records' form is in a resource for each. */
    static final Map<String, Class<?>> INTAKE = Map.of(
            LodgeComplaint.TYPE, LodgeComplaint.class,
            ReportExposure.TYPE, ReportExposure.class,
            ReportFeedback.TYPE, ReportFeedback.class,
            ReportExperience.TYPE, ReportExperience.class,
            ReportAffected.TYPE, ReportAffected.class);

    static final Map<String, Class<?>> ALL = new TreeMap<>(EventTypes.all());

    static {
        ALL.putAll(INTAKE);
    }

    private static final Schemas SCHEMAS = new Schemas(JAVADOC);

    private PublishedLanguage() {}

    static ObjectNode schema(String name) {
        ObjectNode schema = SCHEMAS.of(name, Objects.requireNonNull(ALL.get(name)));
        if (INTAKE.containsKey(name)) {
            merge(schema, resource("contract/" + name + ".json"));
        } else {
            schema.putArray("examples").add(resource("approved/" + name + ".json"));
        }
        return schema;
    }

    static JsonNode resource(String path) {
        try {
            return EventJson.MAPPER.readTree(
                    Files.readString(Path.of("src/test/resources").resolve(path)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void merge(ObjectNode into, JsonNode more) {
        more.properties().forEach(field -> {
            JsonNode old = into.get(field.getKey());
            if (old instanceof ObjectNode object && field.getValue().isObject()) {
                merge(object, field.getValue());
            } else if (old instanceof ArrayNode && field.getKey().equals("type")) {
                throw new IllegalArgumentException("the type is the record's");
            } else {
                into.set(field.getKey(), field.getValue());
            }
        });
    }
}

package redress.command.publishing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import redress.command.Running;
import redress.events.EventJson;
import redress.events.intake.LodgeComplaint;
import redress.events.intake.ReportAffected;
import redress.events.intake.ReportExperience;
import redress.events.intake.ReportExposure;
import redress.events.intake.ReportFeedback;
import redress.identity.Role;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The schemas of intake records and the intake agree: examples are taken in, what a schema forbids is refused by name. */
class IntakeSchemaTest {

    private static final Map<String, String> DOORS = Map.of(
            LodgeComplaint.TYPE, "/api/complaints",
            ReportExposure.TYPE, "/api/exposures",
            ReportFeedback.TYPE, "/api/feedback",
            ReportExperience.TYPE, "/api/customer-experiences",
            ReportAffected.TYPE, "/api/affected-lists");

    @TestFactory
    Stream<DynamicTest> theIntakeTakesWhatTheSchemaAllowsAndRefusesWhatItForbids() {
        return DOORS.keySet().stream().sorted().map(type -> DynamicTest.dynamicTest(type, () -> agree(type)));
    }

    private static void agree(String type) throws IOException {
        assumeTrue(
                Running.ask(Role.PUBLISHER, "POST", door(type), "{}").status() != 404,
                "nothing is taken in at " + door(type) + " yet");
        JsonNode schema = schema(type);
        for (JsonNode example : schema.path("examples")) {
            assertThat(post(type, (ObjectNode) example).text()).as(type).contains("\"version\":0");
        }
        schema.path("required").forEach(field -> {
            ObjectNode without = full(schema);
            without.remove(field.asString());
            refused(type, field.asString(), without);
        });
        schema.path("properties").properties().forEach(field -> {
            limits(type, schema, field.getKey(), field.getValue());
        });
    }

    private static void limits(String type, JsonNode schema, String field, JsonNode rule) {
        if (rule.has("maxLength")) {
            refused(
                    type,
                    field,
                    full(schema).put(field, "x".repeat(rule.path("maxLength").asInt() + 1)));
        }
        if (rule.has("minimum")) {
            refused(type, field, full(schema).put(field, rule.path("minimum").asLong() - 1));
        }
        if (rule.has("maximum")) {
            refused(type, field, full(schema).put(field, rule.path("maximum").asLong() + 1));
        }
        if (rule.has("enum")) {
            refused(type, field, full(schema).put(field, "none of them"));
        }
        if (rule.path("pattern").asString("").startsWith("^\\d{4}") || rule.has("format")) {
            refused(type, field, full(schema).put(field, "yesterday"));
        }
    }

    private static void refused(String type, String field, ObjectNode record) {
        Running.Answer answer = post(type, record);

        assertThat(answer.status()).as(type + " with a wrong " + field).isEqualTo(400);
        assertThat(answer.json().path("errors").findValuesAsString("field")).contains(field);
    }

    private static Running.Answer post(String type, ObjectNode record) {
        ObjectNode once = record.deepCopy().put("source", "test-" + UUID.randomUUID());
        return Running.ask(Role.PUBLISHER, "POST", door(type), once.toString());
    }

    private static ObjectNode full(JsonNode schema) {
        return (ObjectNode) schema.path("examples").path(0).deepCopy();
    }

    private static String door(String type) {
        return Objects.requireNonNull(DOORS.get(type));
    }

    private static JsonNode schema(String type) throws IOException {
        try (var in = LodgeComplaint.class.getResourceAsStream("/redress/schemas/" + type + ".json")) {
            return EventJson.MAPPER.readTree(Objects.requireNonNull(in).readAllBytes());
        }
    }
}

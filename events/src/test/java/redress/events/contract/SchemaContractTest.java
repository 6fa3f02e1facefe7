package redress.events.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import redress.events.EventJson;
import redress.events.intake.LodgeComplaint;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.node.ObjectNode;

/** The JSON Schemas that travel in the jar say what the records say, hold for what was approved, and refuse what is broken. */
class SchemaContractTest {

    private static final Path SCHEMAS = Path.of("src/main/resources/redress/schemas");
    private static final ObjectWriter PRETTY = EventJson.MAPPER
            .writer()
            .with(new DefaultPrettyPrinter()
                    .withObjectIndenter(new DefaultIndenter("  ", "\n"))
                    .withArrayIndenter(new DefaultIndenter("  ", "\n")));
    private static final SchemaRegistry REGISTRY = SchemaRegistry.withDefaultDialect(
            SpecificationVersion.DRAFT_2020_12,
            registry -> registry.schemaRegistryConfig(
                    SchemaRegistryConfig.builder().formatAssertionsEnabled(true).build()));

    static Set<String> types() {
        return PublishedLanguage.ALL.keySet();
    }

    @ParameterizedTest
    @MethodSource("types")
    void aSchemaIsWhatItsRecordSays(String type) {
        Kept.check(file(type), PRETTY.writeValueAsString(PublishedLanguage.schema(type)) + "\n");
    }

    @Test
    void thereIsNoSchemaWithoutARecord() throws IOException {
        try (var files = Files.list(SCHEMAS)) {
            assertThat(files.map(file -> file.getFileName().toString().replace(".json", ""))
                            .collect(Collectors.toSet()))
                    .isEqualTo(types());
        }
    }

    @ParameterizedTest
    @MethodSource("types")
    void aSchemaHoldsForItsExamples(String type) {
        assertThat(examples(type))
                .isNotEmpty()
                .allSatisfy(example -> assertThat(faults(type, example)).isEmpty());
    }

    /** Only a report may have no other fields: nothing would keep them. */
    @ParameterizedTest
    @MethodSource("types")
    void whatLaterVersionsAddIsNoFault(String type) {
        boolean report = PublishedLanguage.INTAKE.containsKey(type) && !type.equals(LodgeComplaint.TYPE);

        assertThat(faults(type, full(type).put("addedLater", "x")).isEmpty()).isNotEqualTo(report);
    }

    @ParameterizedTest
    @MethodSource("types")
    void onlyWhatIsRequiredMustBeThere(String type) {
        Set<String> required = PublishedLanguage.schema(type)
                .path("required")
                .valueStream()
                .map(JsonNode::asString)
                .collect(Collectors.toSet());

        for (String field : full(type).propertyNames()) {
            ObjectNode without = full(type);
            without.remove(field);
            assertThat(faults(type, without).isEmpty()).as(field).isNotEqualTo(required.contains(field));
        }
    }

    @ParameterizedTest
    @MethodSource("types")
    void aFieldOfAnotherKindIsRefused(String type) {
        for (String field : full(type).propertyNames()) {
            ObjectNode broken = full(type);
            broken.set(field, EventJson.MAPPER.createArrayNode().add(true));
            assertThat(faults(type, broken)).as(field).isNotEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            redress.complaint.lodged.v1        | complaint   | "C-1"
            redress.complaint.lodged.v1        | at          | "yesterday"
            redress.complaint.resolved.v1      | outcome     | "SOMEHOW"
            redress.complaint.promise-made.v1  | promise     | "G1"
            redress.exposure.reported.v1       | day         | "2026-02-30"
            redress.complaint.lodge.v1         | product     | " "
            redress.complaint.lodge.v1         | lodgedAt    | "yesterday"
            redress.complaint.lodge.v1         | valueAtRisk | -1
            redress.complaint.lodge.v1         | tenureMonths | 1.5
            redress.exposure.report.v1         | count       | -1
            redress.feedback.report.v1         | satisfaction | 6
            redress.customer.experience.v1     | kind        | "lost"
            """)
    void aWrongValueIsRefused(String type, String field, String value) {
        ObjectNode broken = full(type);
        broken.set(field, EventJson.MAPPER.readTree(value));

        assertThat(faults(type, broken)).isNotEmpty();
    }

    private static ObjectNode full(String type) {
        return (ObjectNode) examples(type).getFirst().deepCopy();
    }

    private static List<JsonNode> examples(String type) {
        return PublishedLanguage.schema(type).path("examples").valueStream().toList();
    }

    private static List<Error> faults(String type, JsonNode record) {
        return REGISTRY.getSchema(PublishedLanguage.schema(type)).validate(record);
    }

    private static Path file(String type) {
        return SCHEMAS.resolve(type + ".json");
    }
}

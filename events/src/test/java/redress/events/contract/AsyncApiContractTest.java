package redress.events.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import redress.events.EventJson;
import redress.events.Topics;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLMapper;
import tools.jackson.dataformat.yaml.YAMLWriteFeature;

/** docs/asyncapi.yaml says what the code says, and is an AsyncAPI document by the official schema. */
class AsyncApiContractTest {

    private static final Path DOCUMENT = Path.of("../docs/asyncapi.yaml");
    private static final YAMLMapper YAML = YAMLMapper.builder()
            .enable(YAMLWriteFeature.MINIMIZE_QUOTES, YAMLWriteFeature.ALWAYS_QUOTE_NUMBERS_AS_STRINGS)
            .disable(YAMLWriteFeature.WRITE_DOC_START_MARKER, YAMLWriteFeature.SPLIT_LINES)
            .build();

    @Test
    void theDocumentIsWhatTheCodeSays() {
        Kept.check(
                DOCUMENT,
                "# Generated from the records and their Javadoc.\n" + YAML.writeValueAsString(AsyncApi.document()));
    }

    @Test
    void theDocumentIsAsyncApiByTheOfficialSchema() throws IOException {
        assertThat(official().validate(written())).isEmpty();
    }

    @Test
    void whatIsNoAsyncApiIsRefused() throws IOException {
        ObjectNode broken = (ObjectNode) written();
        ((ObjectNode) broken.at("/operations/takeIn")).put("action", "shout");

        assertThat(official().validate(broken)).isNotEmpty();
    }

    @Test
    void everyTopicAndEveryTypeIsInItOnce() throws IOException {
        JsonNode channels = written().path("channels");
        List<String> carried = channels.valueStream()
                .flatMap(channel -> channel.path("messages").propertyNames().stream())
                .filter(type -> !type.equals("rejected"))
                .toList();

        assertThat(channels.propertyNames()).containsExactlyElementsOf(Topics.ALL);
        assertThat(carried).containsExactlyInAnyOrderElementsOf(PublishedLanguage.ALL.keySet());
    }

    @Test
    void everyReferenceLeadsSomewhere() throws IOException {
        JsonNode document = written();

        assertThat(document.findValuesAsString("$ref")).isNotEmpty().allSatisfy(reference -> {
            if (reference.startsWith("#")) {
                assertThat(document.at(reference.substring(1)).isMissingNode())
                        .as(reference)
                        .isFalse();
            } else {
                assertThat(DOCUMENT.resolveSibling(reference)).exists();
            }
        });
    }

    private static JsonNode written() throws IOException {
        return YAML.readTree(Files.readString(DOCUMENT));
    }

    /** The schema of AsyncAPI 3.0.0 from the npm package @asyncapi/specs 6.11.1 (Apache License 2.0). */
    private static Schema official() throws IOException {
        try (var in = new GZIPInputStream(Objects.requireNonNull(
                AsyncApiContractTest.class.getResourceAsStream("/contract/asyncapi-3.0.0.json.gz")))) {
            return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7)
                    .getSchema(EventJson.MAPPER.readTree(in.readAllBytes()));
        }
    }
}

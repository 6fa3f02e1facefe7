package redress.dashboards;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Every field that a dashboard names is in the mapping of the index it reads. */
class KnownFieldsTest {

    private static final Pattern LUCENE_FIELD = Pattern.compile("_exists_:(\\w+)|\\b([A-Za-z]\\w*):");

    private final Dashboard dashboard = Dashboard.shipped("complaints");
    private final DataSources sources = DataSources.shipped();

    @Test
    void fieldsOfPanelsAreMapped() {
        for (var panel : dashboard.panels()) {
            for (var target : panel.path("targets")) {
                assertThat(mapped(target))
                        .as(panel.path("title").asString())
                        .containsAll(Stream.concat(
                                        target.findValues("field").stream().map(JsonNode::asString),
                                        target.findValues("query").stream().flatMap(KnownFieldsTest::inLucene))
                                .toList());
            }
        }
    }

    @Test
    void fieldsOfAnnotationsAreMapped() {
        assertThat(dashboard.annotations())
                .isNotEmpty()
                .allSatisfy(annotation -> assertThat(mapped(annotation))
                        .contains(
                                annotation.path("timeField").stringValue(),
                                annotation.path("textField").stringValue(),
                                annotation.path("tagsField").stringValue())
                        .containsAll(inLucene(annotation.path("target").path("query"))
                                .toList()));
    }

    @Test
    void fieldsInsideLuceneAreSeen() {
        var query = new JsonMapper().readTree("\"product:$product AND (rootCause:* OR NOT _exists_:cluster)\"");

        assertThat(inLucene(query)).containsExactly("product", "rootCause", "cluster");
    }

    private static Stream<String> inLucene(JsonNode query) {
        return LUCENE_FIELD
                .matcher(query.asString(""))
                .results()
                .map(found -> found.group(1) == null ? found.group(2) : found.group(1));
    }

    private List<String> mapped(JsonNode described) {
        var index = sources.named(described.path("datasource").path("uid").asString())
                .index();
        return List.copyOf(Mappings.of(index).at("/mappings/properties").propertyNames());
    }
}

package redress.dashboards;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.networknt.schema.Error;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Grafana's published JSON Schemas, which allow no unknown property and so find what is misspelt. */
class GrafanaSchemaTest {

    private static final Path SCHEMAS = Path.of("../../shared/grafana/schema");
    private static final JsonMapper MAPPER = new JsonMapper();
    private static final Map<String, String> AGGREGATIONS = Map.of(
            "date_histogram", "DateHistogram",
            "terms", "Terms",
            "filters", "Filters",
            "count", "Count",
            "cardinality", "UniqueCount",
            "min", "Min",
            "max", "Max");

    @BeforeAll
    static void theSchemasAreAtHand() {
        assumeTrue(Files.isDirectory(SCHEMAS), "Grafana's JSON Schemas are not at hand");
    }

    @Test
    void theDashboardIsValid() {
        assertThat(errors(Dashboard.shipped("complaints"))).isEmpty();
    }

    @Test
    void aMisspeltPropertyIsFoundWhereverItStands() {
        for (var place : List.of(
                "",
                "/panels/0",
                "/panels/0/options",
                "/panels/5/fieldConfig/defaults/custom",
                "/panels/0/targets/0",
                "/panels/0/targets/0/metrics/0",
                "/panels/5/targets/0/bucketAggs/0/settings")) {
            var copy = Dashboard.shipped("complaints").json().deepCopy();
            ((ObjectNode) copy.at(place)).put("titel", "misspelt");

            assertThat(errors(new Dashboard(copy))).as(place).isNotEmpty();
        }
    }

    private static List<Error> errors(Dashboard dashboard) {
        var errors = new ArrayList<Error>(validate("dashboard", "Dashboard", dashboard.json()));
        for (var panel : dashboard.panels()) {
            var type = panel.path("type").asString();
            errors.addAll(validate(type, "Options", panel.path("options")));
            var custom = panel.path("fieldConfig").path("defaults").path("custom");
            if (!custom.isMissingNode()) {
                errors.addAll(validate(type, "FieldConfig", custom));
            }
            panel.path("targets").forEach(target -> errors.addAll(ofTarget((ObjectNode) target.deepCopy())));
        }
        return errors;
    }

    /** The schema leaves open which kind of aggregation one is, so that each is held against its own. */
    private static List<Error> ofTarget(ObjectNode target) {
        var errors = new ArrayList<Error>();
        for (var list : List.of("bucketAggs", "metrics")) {
            for (var aggregation : target.remove(list)) {
                var type = aggregation.path("type").stringValue();
                errors.addAll(validate("elasticsearch", AGGREGATIONS.getOrDefault(type, type), aggregation));
            }
        }
        errors.addAll(validate("elasticsearch", "dataquery", target));
        return errors;
    }

    private static List<Error> validate(String file, String definition, JsonNode value) {
        var schema = (ObjectNode) MAPPER.readTree(SCHEMAS.resolve(file + ".json"));
        schema.put("$ref", "#/definitions/" + definition);
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7)
                .getSchema(schema)
                .validate(value);
    }
}

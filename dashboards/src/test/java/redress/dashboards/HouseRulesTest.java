package redress.dashboards;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What every panel keeps, so that nobody has to guess what a number means and no installation refuses it. */
class HouseRulesTest {

    /** Some installations lack them, and then the whole panel fails. */
    private static final Set<String> FORBIDDEN =
            Set.of("derivative", "moving_fn", "moving_avg", "top_metrics", "rate", "bucket_script", "cumulative_sum");

    private final Dashboard dashboard = Dashboard.shipped("complaints");

    @Test
    void everyPanelExplainsItself() {
        assertThat(dashboard.panels()).isNotEmpty().allSatisfy(panel -> {
            var defaults = panel.path("fieldConfig").path("defaults");
            assertThat(panel.path("title").asString("")).isNotBlank();
            assertThat(panel.path("description").asString("")).hasSizeGreaterThan(30);
            assertThat(defaults.path("unit").asString("")).isNotBlank();
            assertThat(defaults.path("noValue").asString("")).isNotBlank();
        });
    }

    @Test
    void panelsHaveDifferentIdsAndDoNotOverlap() {
        var panels = dashboard.panels();
        assertThat(panels.stream().map(panel -> panel.path("id").asInt())).doesNotHaveDuplicates();
        for (var one : panels) {
            assertThat(panels)
                    .filteredOn(other -> !other.path("id").equals(one.path("id")))
                    .noneMatch(other -> overlap(one.path("gridPos"), other.path("gridPos")));
        }
    }

    private static boolean overlap(JsonNode one, JsonNode other) {
        return one.path("x").asInt() < other.path("x").asInt() + other.path("w").asInt()
                && other.path("x").asInt()
                        < one.path("x").asInt() + one.path("w").asInt()
                && one.path("y").asInt()
                        < other.path("y").asInt() + other.path("h").asInt()
                && other.path("y").asInt()
                        < one.path("y").asInt() + one.path("h").asInt();
    }

    @Test
    void everyTargetIsOneThatAnyElasticsearchAnswers() {
        assertThat(targets()).isNotEmpty().allSatisfy(target -> {
            assertThat(target.path("queryType").asString("lucene")).isEqualTo("lucene");
            assertThat(target.path("metrics")).isNotEmpty().allSatisfy(metric -> {
                assertThat(metric.path("id").stringValue()).matches("\\d+");
                assertThat(metric.path("type").stringValue()).isNotIn(FORBIDDEN);
            });
            assertThat(terms(target)).allSatisfy(terms -> {
                assertThat(terms.path("settings").path("orderBy").asString("")).isNotBlank();
                assertThat(terms.path("settings").path("size").stringValue()).matches("\\d+");
            });
        });
    }

    @Test
    void noPictureHasMoreThanTenSeries() {
        assertThat(dashboard.panels())
                .filteredOn(panel -> panel.path("type").asString().equals("timeseries"))
                .isNotEmpty()
                .flatMap(panel -> panel.path("targets").values())
                .flatMap(HouseRulesTest::terms)
                .allSatisfy(terms ->
                        assertThat(terms.path("settings").path("size").asInt()).isBetween(1, 10));
    }

    @Test
    void everyDataSourceIsProvisioned() {
        var provisioned = DataSources.shipped();
        assertThat(dashboard.json().findValues("datasource")).isNotEmpty().allSatisfy(named -> {
            assertThat(named.path("type").asString()).isEqualTo("elasticsearch");
            assertThat(provisioned.named(named.path("uid").asString())).isNotNull();
        });
    }

    @Test
    void complaintsAreReadWithoutNarratives() {
        assertThat(DataSources.shipped().byUid().values())
                .extracting(DataSource::index)
                .contains("complaints-analyst")
                .doesNotContain("complaints");
    }

    @Test
    void variablesFollowTheTimeRangeAndOfferAll() {
        assertThat(dashboard.variables())
                .filteredOn(variable -> variable.path("type").asString().equals("query"))
                .extracting(variable -> variable.path("name").asString())
                .containsExactly("product", "channel", "rootCause");
        assertThat(dashboard.variables())
                .filteredOn(variable -> variable.path("type").asString().equals("query"))
                .allSatisfy(variable -> {
                    assertThat(variable.path("refresh").asInt()).isEqualTo(2);
                    assertThat(variable.path("multi").asBoolean()).isTrue();
                    assertThat(variable.path("allValue").asString("")).startsWith("*");
                });
    }

    @Test
    void theCrosshairIsShared() {
        assertThat(dashboard.json().path("graphTooltip").asInt()).isEqualTo(1);
    }

    private List<JsonNode> targets() {
        return dashboard.panels().stream()
                .flatMap(panel -> panel.path("targets").values().stream())
                .toList();
    }

    private static List<JsonNode> terms(JsonNode target) {
        return target.path("bucketAggs").values().stream()
                .filter(bucket -> bucket.path("type").asString().equals("terms"))
                .toList();
    }
}

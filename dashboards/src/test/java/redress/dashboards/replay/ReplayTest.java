package redress.dashboards.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import redress.dashboards.Dashboard;
import redress.dashboards.DataSource;
import redress.dashboards.DataSources;
import redress.dashboards.search.TimeRange;
import redress.embedded.EmbeddedStack;
import redress.simulation.Settings;
import tools.jackson.databind.node.ObjectNode;

class ReplayTest {

    private static final Instant FROM = Instant.parse("2025-03-01T00:00:00Z");
    private static final Instant TO = Instant.parse("2026-03-01T00:00:00Z");
    private static final Dashboard DASHBOARD = Dashboard.shipped("complaints");

    private static String elasticsearch = "";

    @BeforeAll
    static void aHistoryIsIndexed() {
        elasticsearch = EmbeddedStack.shared(EmbeddedStack.Part.ELASTICSEARCH).elasticsearch();
        SimulatedIndices.load(elasticsearch, new Settings(7, 600, 12, TO));
    }

    @Test
    void everyMetricOfEveryPanelHasValues() {
        var answers = run(DASHBOARD, Map.of());

        assertThat(answers).noneMatch(PanelAnswer::empty);
        assertThat(answers).extracting(PanelAnswer::panel).contains("variable product", "annotation Fixes deployed");
        assertThat(answers)
                .filteredOn(answer -> answer.panel().equals("Root causes"))
                .extracting(PanelAnswer::metric)
                .containsExactly("1 count", "5 cardinality", "6 min", "7 max");
    }

    @Test
    void everyChoiceOfAVariableHasValues() {
        var offered = Replay.of(DASHBOARD).offered(elasticsearch, FROM, TO);

        assertThat(offered.keySet()).containsExactly("product", "channel", "rootCause");
        offered.forEach((variable, values) -> assertThat(values)
                .allSatisfy(value -> assertThat(run(DASHBOARD, Map.of(variable, List.of(value))))
                        .filteredOn(PanelAnswer::empty)
                        .as("only a root cause without a fix leaves a panel empty")
                        .allMatch(answer ->
                                variable.equals("rootCause") && answer.panel().startsWith("annotation"))));
    }

    @Test
    void allIncludesComplaintsWithoutARootCause() {
        var all = complaints(Map.of());
        var everyRootCause =
                Replay.of(DASHBOARD).offered(elasticsearch, FROM, TO).getOrDefault("rootCause", List.of());

        assertThat(all).isEqualTo(600);
        assertThat(complaints(Map.of("rootCause", everyRootCause))).isBetween(1L, 599L);
    }

    private static long complaints(Map<String, List<String>> variables) {
        var recorded = Recording.record(DASHBOARD, elasticsearch, new TimeRange(FROM, TO), variables);
        return recorded.at("/targets/2A/aggregations/2/buckets/Customers affected/doc_count")
                .asLong();
    }

    @ParameterizedTest
    @CsvSource({
        "/panels/5/targets/0/bucketAggs/0, field, produkt, Complaints over time by product",
        "/panels/7/targets/0/bucketAggs/1, field, cluster_id, Clusters",
        "/panels/5/targets/0/bucketAggs/1, field, lodgedAt, Complaints over time by product",
        "/panels/1/targets/0/metrics/0, field, customerId, Customers affected",
        "/panels/7/targets/0/metrics/2, field, lodged, Clusters",
        "/panels/3/targets/0, query, status:suspected, Waiting for a decision",
        "/panels/0/targets/0, query, product:$produkt, Complaints",
        "/annotations/list/0, timeField, '@timestamp', annotation Fixes deployed",
        "/annotations/list/0, textField, title, annotation Fixes deployed",
        "/templating/list/1, query, '{\"find\":\"terms\",\"field\":\"chanel\"}', variable channel",
    })
    void aSilentMistakeIsSeen(String place, String property, String mistake, String panel) {
        var broken = DASHBOARD.json().deepCopy();
        ((ObjectNode) broken.at(place)).put(property, mistake);

        assertThat(run(new Dashboard(broken), Map.of()))
                .filteredOn(PanelAnswer::empty)
                .isNotEmpty()
                .extracting(PanelAnswer::panel)
                .containsOnly(panel);
    }

    @Test
    void aMissingIndexIsSeen() {
        var sources = with(new DataSource("root-causes", "rootcauses", "at", "1h"));

        assertThat(Replay.of(DASHBOARD, sources).run(elasticsearch, FROM, TO, Map.of()))
                .filteredOn(PanelAnswer::empty)
                .extracting(PanelAnswer::panel)
                .containsExactly("Waiting for a decision", "Root causes by state");
    }

    @Test
    void aWrongTimeFieldOfADataSourceIsSeen() {
        var sources = with(new DataSource("complaints", "complaints-analyst", "lodgedAt", "1h"));

        assertThat(Replay.of(DASHBOARD, sources).run(elasticsearch, FROM, TO, Map.of()))
                .filteredOn(PanelAnswer::empty)
                .extracting(PanelAnswer::panel)
                .contains("Complaints", "Clusters", "Root causes", "variable product");
    }

    @Test
    void whatElasticsearchRefusesIsAnErrorThatNamesThePanel() {
        var broken = DASHBOARD.json().deepCopy();
        ((ObjectNode) broken.at("/panels/1/targets/0/metrics/0")).put("type", "rate");

        assertThatThrownBy(() -> run(new Dashboard(broken), Map.of()))
                .isInstanceOf(RefusedSearch.class)
                .hasMessageStartingWith("Customers affected: ");
    }

    private static DataSources with(DataSource changed) {
        var sources = new HashMap<>(DataSources.shipped().byUid());
        sources.put(changed.uid(), changed);
        return new DataSources(sources);
    }

    private static List<PanelAnswer> run(Dashboard dashboard, Map<String, List<String>> variables) {
        return Replay.of(dashboard).run(elasticsearch, FROM, TO, variables);
    }
}

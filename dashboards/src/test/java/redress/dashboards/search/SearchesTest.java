package redress.dashboards.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import redress.dashboards.Dashboard;
import redress.dashboards.DataSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Expected bodies were worked out from what the data source is known to send. */
class SearchesTest {

    private static final JsonMapper MAPPER = new JsonMapper();
    private static final TimeRange TWO_DAYS =
            new TimeRange(Instant.ofEpochMilli(86_400_000), Instant.ofEpochMilli(259_200_000));
    private static final DataSource COMPLAINTS = new DataSource("complaints", "complaints-analyst", "at", "1h");
    private static final Dashboard DASHBOARD = new Dashboard(json("""
            {"templating": {"list": [
              {"name": "product", "type": "query", "multi": true, "includeAll": true, "allValue": "*"},
              {"name": "console", "type": "textbox", "current": {"value": "http://127.0.0.1:8080"}}]}}"""));

    @Test
    void aCountOverTimeNeedsNoMetric() {
        var search = ofTarget("""
                {"query": "product:$product",
                 "metrics": [{"id": "1", "type": "count"}],
                 "bucketAggs": [{"id": "2", "type": "date_histogram", "field": "at",
                                 "settings": {"interval": "1d", "min_doc_count": "0", "trimEdges": "1"}}]}""");

        assertThat(search.header()).isEqualTo(json("""
                {"search_type": "query_then_fetch", "ignore_unavailable": true, "index": "complaints-analyst"}"""));
        assertThat(text(search)).isEqualTo(compact("""
                {"size": 0,
                 "query": {"bool": {"filter": [
                   {"range": {"at": {"gte": 86400000, "lte": 259200000, "format": "epoch_millis"}}},
                   {"query_string": {"query": "product:*", "analyze_wildcard": true}}]}},
                 "aggs": {"2": {"date_histogram": {"field": "at", "min_doc_count": 0,
                   "extended_bounds": {"min": 86400000, "max": 259200000}, "format": "epoch_millis",
                   "fixed_interval": "1d"}}}}"""));
    }

    @Test
    void aBlankQueryLeavesOnlyTheTimeRange() {
        var search = ofTarget("""
                {"query": " ", "metrics": [{"id": "1", "type": "count"}],
                 "bucketAggs": [{"id": "2", "type": "filters",
                                 "settings": {"filters": [{"query": "*", "label": "All of them"}, {"query": "state:lodged"}]}}]}""");

        assertThat(text(search)).isEqualTo(compact("""
                {"size": 0,
                 "query": {"bool": {"filter":
                   {"range": {"at": {"gte": 86400000, "lte": 259200000, "format": "epoch_millis"}}}}},
                 "aggs": {"2": {"filters": {"filters": {
                   "All of them": {"query_string": {"query": "*", "analyze_wildcard": true}},
                   "state:lodged": {"query_string": {"query": "state:lodged", "analyze_wildcard": true}}}}}}}"""));
    }

    @Test
    void bucketsNestInOrderAndMetricsGoIntoTheLast() {
        var search = ofTarget("""
                {"query": "", "metrics": [{"id": "1", "type": "count"},
                   {"id": "5", "type": "cardinality", "field": "customer", "settings": {"precision_threshold": "100"}},
                   {"id": "6", "type": "max", "field": "at"}],
                 "bucketAggs": [
                   {"id": "3", "type": "terms", "field": "cluster",
                    "settings": {"size": "20", "order": "desc", "orderBy": "1", "min_doc_count": "1"}},
                   {"id": "4", "type": "terms", "field": "clusterId",
                    "settings": {"size": "0", "order": "asc", "orderBy": "_term"}}]}""");

        assertThat(search.body().path("aggs").toString()).isEqualTo(compact("""
                {"3": {"terms": {"field": "cluster", "size": 20, "min_doc_count": 1, "order": {"_count": "desc"}},
                  "aggs": {"4": {"terms": {"field": "clusterId", "size": 500, "order": {"_key": "asc"}},
                    "aggs": {"5": {"cardinality": {"field": "customer", "precision_threshold": "100"}},
                             "6": {"max": {"field": "at"}}}}}}}"""));
    }

    @Test
    void termsOrderedByAMetricCarryThatMetric() {
        var search = ofTarget("""
                {"query": "", "metrics": [{"id": "5", "type": "avg", "field": "valueAtRisk"}],
                 "bucketAggs": [
                   {"id": "3", "type": "terms", "field": "product",
                    "settings": {"size": "5", "order": "desc", "orderBy": "5"}},
                   {"id": "2", "type": "date_histogram", "field": "at", "settings": {"interval": "1M"}}]}""");

        assertThat(search.body().path("aggs").toString()).isEqualTo(compact("""
                {"3": {"terms": {"field": "product", "size": 5, "order": {"5": "desc"}},
                  "aggs": {"5": {"avg": {"field": "valueAtRisk"}},
                    "2": {"date_histogram": {"field": "at", "min_doc_count": 0,
                      "extended_bounds": {"min": 86400000, "max": 259200000}, "format": "epoch_millis",
                      "calendar_interval": "1M"}, "aggs": {"5": {"avg": {"field": "valueAtRisk"}}}}}}}"""));
    }

    @Test
    void automaticBucketsAreRoundedAndKeepThePanelsFloor() {
        var target = """
                {"query": "", "metrics": [{"id": "1", "type": "count"}],
                 "bucketAggs": [{"id": "2", "type": "date_histogram", "settings": {"interval": "auto"}}]}""";

        assertThat(interval(target, "{\"maxDataPoints\": 24, \"interval\": \"1s\"}"))
                .isEqualTo("7200000ms");
        assertThat(interval(target, "{\"maxDataPoints\": 1000, \"interval\": \"1s\"}"))
                .isEqualTo("120000ms");
        assertThat(interval(target, "{\"maxDataPoints\": 1000, \"interval\": \"1d\"}"))
                .isEqualTo("86400000ms");
        assertThat(interval(target, "{\"maxDataPoints\": 1000}"))
                .as("the data source's floor")
                .isEqualTo("3600000ms");
    }

    @Test
    void documentsComeNewestFirst() {
        var search = ofTarget("""
                {"query": "", "metrics": [{"id": "1", "type": "raw_data", "settings": {"size": "7"}}], "bucketAggs": []}""");

        assertThat(search.body().path("size").asInt()).isEqualTo(7);
        assertThat(search.body().path("sort").toString()).isEqualTo(compact("""
                {"at": {"order": "desc", "unmapped_type": "boolean"}, "_doc": {"order": "desc"}}"""));
    }

    @Test
    void chosenValuesAreQuotedAndEscaped() {
        var search = ofTarget("""
                {"query": "product:$product AND product:${product:lucene} AND $unknown",
                 "metrics": [{"id": "1", "type": "count"}],
                 "bucketAggs": [{"id": "2", "type": "terms", "field": "product", "settings": {"orderBy": "_count"}}]}""", "{}", Map.of("product", List.of("Cards", "Tea & \"Co\"")));

        assertThat(search.body().findValue("query_string").path("query").asString())
                .isEqualTo("product:(\"Cards\" OR \"Tea\\ \\&\\ \\\"Co\\\"\")"
                        + " AND product:(\"Cards\" OR \"Tea\\ \\&\\ \\\"Co\\\"\") AND $unknown");
    }

    @Test
    void aValueForAVariableThatIsNotThereIsRefused() {
        assertThatThrownBy(() -> Variables.chosen(DASHBOARD, Map.of("prodct", List.of("Cards"))))
                .hasMessageContaining("prodct");
    }

    @Test
    void anAnnotationUsesItsOwnTimeField() {
        var searches = new Searches(TWO_DAYS, Variables.chosen(DASHBOARD, Map.of()));
        var fixes = new DataSource("fixes", "fixes", "at", "");

        assertThat(searches.ofAnnotation(json("{\"timeField\": \"at\"}"), fixes)
                        .body()
                        .findValue("range"))
                .hasToString("{\"at\":{\"gte\":86400000,\"lte\":259200000,\"format\":\"epoch_millis\"}}");
        assertThat(searches.ofAnnotation(json("{}"), fixes)
                        .body()
                        .findValue("range")
                        .propertyNames())
                .as("not the data source's")
                .containsExactly("@timestamp");
    }

    @Test
    void aVariableAsksForTerms() {
        var searches = new Searches(TWO_DAYS, Variables.chosen(DASHBOARD, Map.of()));

        assertThat(searches.ofVariable(json("{\"find\": \"terms\", \"field\": \"product\"}"), COMPLAINTS)
                        .body()
                        .path("aggs"))
                .hasToString("{\"1\":{\"terms\":{\"field\":\"product\",\"size\":500,\"order\":{\"_key\":\"asc\"}}}}");
    }

    private static String interval(String target, String panel) {
        return ofTarget(target, panel, Map.of())
                .body()
                .findValue("fixed_interval")
                .asString();
    }

    private static Search ofTarget(String target) {
        return ofTarget(target, "{}", Map.of());
    }

    private static Search ofTarget(String target, String panel, Map<String, List<String>> chosen) {
        return new Searches(TWO_DAYS, Variables.chosen(DASHBOARD, chosen))
                .ofTarget(json(panel), json(target), COMPLAINTS);
    }

    private static String text(Search search) {
        return search.body().toString();
    }

    private static String compact(String text) {
        return json(text).toString();
    }

    private static JsonNode json(String text) {
        return MAPPER.readTree(text);
    }
}

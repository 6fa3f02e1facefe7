package redress.dashboards.search;

import redress.dashboards.DataSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Turns what a dashboard describes into searches, for one time range and one state of its variables. */
public record Searches(TimeRange range, Variables variables) {

    private static final int TERMS = 500;
    private static final int ANNOTATIONS = 10_000;
    private static final int DOCUMENTS = 500;
    /** A dashboard 1,300 pixels wide has 24 columns, and Grafana draws no more points than pixels. */
    private static final int POINTS_PER_COLUMN = 54;

    public Search ofTarget(JsonNode panel, JsonNode target, DataSource source) {
        var body =
                Search.matching(source, range, variables.in(target.path("query").asString("")));
        var metrics = target.path("metrics");
        var buckets = target.path("bucketAggs");
        if (metrics.path(0).path("type").asString("").equals("raw_data")) {
            return Search.in(source, documents(body, metrics.get(0), source));
        }
        if (buckets.isEmpty()) {
            throw new IllegalArgumentException("Grafana refuses a target without bucket aggregations");
        }
        nest(body, buckets, new Buckets(source, range, interval(panel, source), metrics));
        return Search.in(source, body);
    }

    private static void nest(ObjectNode body, JsonNode buckets, Buckets translation) {
        var around = body;
        for (var bucket : buckets.values()) {
            var aggregation = translation.aggregation(bucket);
            around.withObjectProperty("aggs").set(bucket.path("id").asString(), aggregation);
            around = aggregation;
        }
        var metrics = Metrics.aggregations(translation.metrics());
        if (!metrics.isEmpty()) {
            around.withObjectProperty("aggs").setAll(metrics);
        }
    }

    private long interval(JsonNode panel, DataSource source) {
        var columns = panel.path("gridPos").path("w").asInt(24);
        var points = panel.path("maxDataPoints").asInt(columns * POINTS_PER_COLUMN);
        return AutoInterval.of(
                range, points, AutoInterval.millis(panel.path("interval").asString(source.timeInterval())));
    }

    private static ObjectNode documents(ObjectNode body, JsonNode metric, DataSource source) {
        var time = source.timeField();
        var size = metric.path("settings").path("size").asInt(DOCUMENTS);
        body.put("size", size == 0 ? DOCUMENTS : size);
        var sort = body.putObject("sort");
        sort.putObject(time).put("order", "desc").put("unmapped_type", "boolean");
        sort.putObject("_doc").put("order", "desc");
        body.putArray("docvalue_fields").add(time);
        body.putObject("script_fields");
        body.putArray("fields").addObject().put("field", time).put("format", "strict_date_optional_time_nanos");
        return body;
    }

    /** An annotation names its time field itself; without a name Grafana takes @timestamp. */
    public Search ofAnnotation(JsonNode annotation, DataSource source) {
        var time = new DataSource(
                source.uid(), source.index(), annotation.path("timeField").asString("@timestamp"), "");
        var query = annotation.path("target").path("query").asString("");
        return Search.in(
                source, Search.matching(time, range, variables.in(query)).put("size", ANNOTATIONS));
    }

    /** The values that a variable offers. */
    public Search ofVariable(JsonNode query, DataSource source) {
        var body =
                Search.matching(source, range, variables.in(query.path("query").asString("*")));
        var terms = Search.node()
                .put("field", query.path("field").asString(""))
                .put("size", query.path("size").asInt(TERMS));
        terms.putObject("order").put("_key", "asc");
        body.putObject("aggs").putObject("1").set("terms", terms);
        return Search.in(source, body);
    }
}

package redress.dashboards.search;

import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The metric aggregations of one target, which go inside its last bucket aggregation. */
final class Metrics {

    private static final Set<String> PIPELINES =
            Set.of("moving_avg", "moving_fn", "derivative", "cumulative_sum", "serial_diff", "bucket_script");

    private Metrics() {}

    /** Empty when only documents are counted: Elasticsearch counts them without being asked. */
    static ObjectNode aggregations(JsonNode metrics) {
        var all = Search.node();
        for (var metric : metrics.values()) {
            var type = metric.path("type").asString();
            if (!type.equals("count")) {
                all.set(metric.path("id").asString(), Search.node(type, body(metric, type, metrics)));
            }
        }
        return all;
    }

    private static ObjectNode body(JsonNode metric, String type, JsonNode metrics) {
        var body = Search.node();
        if (PIPELINES.contains(type)) {
            body.put("buckets_path", path(metric, metrics));
        } else if (metric.has("field")) {
            body.put("field", metric.path("field").asString());
        }
        for (var setting : metric.path("settings").properties()) {
            if (!setting.getValue().isNull()) {
                body.set(setting.getKey(), setting.getValue());
            }
        }
        return body;
    }

    private static String path(JsonNode metric, JsonNode metrics) {
        var id = metric.path("field").asString(metric.path("pipelineAgg").asString(""));
        return named(metrics, id).path("type").asString().equals("count") ? "_count" : id;
    }

    static JsonNode named(JsonNode metrics, String id) {
        return metrics.values().stream()
                .filter(metric -> metric.path("id").asString().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("The target has no metric " + id));
    }
}

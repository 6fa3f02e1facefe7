package redress.dashboards.replay;

import java.util.List;
import java.util.stream.Stream;
import redress.dashboards.search.Search;
import tools.jackson.databind.JsonNode;

/** One query of one panel. */
record TargetQuestion(JsonNode panel, JsonNode target, Search search) implements Question {

    @Override
    public String name() {
        return panel.path("title").asString("");
    }

    String refId() {
        return target.path("refId").asString("");
    }

    @Override
    public List<PanelAnswer> count(JsonNode response) {
        if (target.path("bucketAggs").isEmpty()) {
            var documents = response.path("hits").path("hits").size();
            return List.of(new PanelAnswer(name(), refId(), "documents", documents, documents));
        }
        var leaves = leaves(response.path("aggregations"), 0).toList();
        return target.path("metrics").values().stream()
                .map(metric -> count(metric, leaves))
                .toList();
    }

    /** The innermost buckets, which hold the metrics. */
    private Stream<JsonNode> leaves(JsonNode aggregations, int depth) {
        var definitions = target.path("bucketAggs");
        if (depth == definitions.size()) {
            return Stream.of(aggregations);
        }
        var definition = definitions.get(depth);
        var buckets = aggregations.path(definition.path("id").asString()).path("buckets").values().stream()
                .toList();
        return trimmed(buckets, definition).stream().flatMap(bucket -> leaves(bucket, depth + 1));
    }

    /** Grafana leaves out that many buckets at both ends, as long as any are left. */
    private static List<JsonNode> trimmed(List<JsonNode> buckets, JsonNode definition) {
        var edges = definition.path("settings").path("trimEdges").asInt(0);
        return buckets.size() > 2 * edges ? buckets.subList(edges, buckets.size() - edges) : buckets;
    }

    private PanelAnswer count(JsonNode metric, List<JsonNode> leaves) {
        var type = metric.path("type").asString("");
        var id = metric.path("id").asString("");
        var values = leaves.stream()
                .flatMap(bucket -> type.equals("count") ? Stream.of(bucket.path("doc_count")) : values(bucket.path(id)))
                .toList();
        return new PanelAnswer(name(), refId(), id + " " + type, values.size(), said(values));
    }

    /** Percentiles and extended statistics answer several values at once. */
    private static Stream<JsonNode> values(JsonNode answer) {
        if (answer.has("value")) {
            return Stream.of(answer.path("value"));
        }
        return (answer.has("values") ? answer.path("values") : answer)
                .values().stream().filter(value -> value.isNumber() || value.isNull());
    }

    private static long said(List<JsonNode> values) {
        return values.stream()
                .filter(JsonNode::isNumber)
                .filter(value -> value.asDouble() != 0)
                .count();
    }
}

package redress.dashboards.search;

import java.util.Set;
import java.util.regex.Pattern;
import redress.dashboards.DataSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The bucket aggregations of one target: by time, by term, by filter. */
record Buckets(DataSource source, TimeRange range, long autoInterval, JsonNode metrics) {

    private static final Set<String> CALENDAR = Set.of("1w", "1M", "1q", "1y");
    private static final Pattern LEADING_ID = Pattern.compile("^\\d+");
    private static final int TERMS = 500;

    /** An aggregation without the ones inside it, except the metric that terms are ordered by. */
    ObjectNode aggregation(JsonNode bucket) {
        var settings = bucket.path("settings");
        var type = bucket.path("type").asString();
        return switch (type) {
            case "date_histogram" -> Search.node(type, dateHistogram(bucket, settings));
            case "terms" -> terms(bucket, settings);
            case "filters" -> Search.node(type, Search.node("filters", filters(settings)));
            case "histogram" -> Search.node(type, histogram(bucket, settings));
            case "geohash_grid" ->
                Search.node(
                        type,
                        field(bucket)
                                .put("precision", settings.path("precision").asInt(3)));
            case "nested" ->
                Search.node(type, Search.node().put("path", bucket.path("field").asString("")));
            default -> throw new IllegalArgumentException("Grafana has no bucket aggregation " + type);
        };
    }

    private ObjectNode dateHistogram(JsonNode bucket, JsonNode settings) {
        var body = Search.node()
                .put("field", bucket.path("field").asString(source.timeField()))
                .put("min_doc_count", settings.path("min_doc_count").asInt(0));
        body.set("extended_bounds", range.extendedBounds());
        body.put("format", "epoch_millis");
        var interval = settings.path("interval").asString("auto");
        if (CALENDAR.contains(interval)) {
            body.put("calendar_interval", interval);
        } else {
            body.put("fixed_interval", interval.equals("auto") ? autoInterval + "ms" : interval);
        }
        copy(settings, "offset", body, "offset");
        copy(settings, "missing", body, "missing");
        if (!settings.path("timeZone").asString("utc").equals("utc")) {
            copy(settings, "timeZone", body, "time_zone");
        }
        return body;
    }

    private ObjectNode terms(JsonNode bucket, JsonNode settings) {
        var size = settings.path("size").asInt(TERMS);
        var body = field(bucket).put("size", size == 0 ? TERMS : size);
        if (settings.has("min_doc_count")) {
            body.put("min_doc_count", settings.path("min_doc_count").asInt());
        }
        copy(settings, "missing", body, "missing");
        var whole = Search.node("terms", body);
        order(settings, body.putObject("order"), whole);
        return whole;
    }

    private void order(JsonNode settings, ObjectNode order, ObjectNode whole) {
        var by = settings.path("orderBy").asString("_key");
        var direction = settings.path("order").asString("desc");
        var id = LEADING_ID.matcher(by);
        if (!id.find()) {
            order.put(by.equals("_term") ? "_key" : by, direction);
            return;
        }
        var metric = Metrics.named(metrics, id.group());
        if (metric.path("type").asString().equals("count")) {
            order.put("_count", direction);
        } else {
            order.put(by, direction);
            var ordering = Search.node(metric.path("type").asString(), field(metric));
            whole.set("aggs", Search.node(id.group(), ordering));
        }
    }

    private static ObjectNode filters(JsonNode settings) {
        var filters = Search.node();
        for (var filter : settings.path("filters").values()) {
            var query = filter.path("query").asString("");
            var label = filter.path("label").asString("");
            filters.set(label.isEmpty() ? query : label, Search.node("query_string", Search.lucene(query)));
        }
        return filters;
    }

    private static ObjectNode histogram(JsonNode bucket, JsonNode settings) {
        return field(bucket)
                .put("interval", settings.path("interval").asDouble(1000))
                .put("min_doc_count", settings.path("min_doc_count").asInt(0));
    }

    private static ObjectNode field(JsonNode described) {
        return Search.node().put("field", described.path("field").asString(""));
    }

    private static void copy(JsonNode settings, String name, ObjectNode body, String as) {
        var value = settings.path(name).asString("");
        if (!value.isEmpty()) {
            body.put(as, value);
        }
    }
}

package redress.dashboards.search;

import redress.dashboards.DataSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** One search of a multi search: its header line and its body. */
public record Search(ObjectNode header, ObjectNode body) {

    static Search in(DataSource source, ObjectNode body) {
        var header = node().put("search_type", "query_then_fetch")
                .put("ignore_unavailable", true)
                .put("index", source.index());
        return new Search(header, body);
    }

    /** The two lines as they go over the wire. */
    public String lines() {
        return header + "\n" + body + "\n";
    }

    static ObjectNode node() {
        return JsonNodeFactory.instance.objectNode();
    }

    static ObjectNode node(String key, JsonNode value) {
        return node().set(key, value);
    }

    /** A body that matches the time range and, unless it is blank, a Lucene query. */
    static ObjectNode matching(DataSource source, TimeRange range, String query) {
        var filters = JsonNodeFactory.instance.arrayNode().add(node("range", node(source.timeField(), range.bounds())));
        if (!query.isBlank()) {
            filters.add(node("query_string", lucene(query)));
        }
        var filter = filters.size() == 1 ? filters.get(0) : filters;
        return node().put("size", 0).set("query", node("bool", node("filter", filter)));
    }

    static ObjectNode lucene(String query) {
        return node().put("query", query).put("analyze_wildcard", true);
    }
}

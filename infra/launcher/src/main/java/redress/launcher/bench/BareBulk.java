package redress.launcher.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import redress.events.EventJson;
import redress.launcher.api.Api;
import redress.launcher.api.ApiTrouble;
import redress.launcher.platform.Platform;
import redress.launcher.terminal.Refusal;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The documents that the platform made, written to an index of the same mapping by bulk requests and nothing else. */
final class BareBulk {

    private static final String INDEX = "bench-bare-bulk";
    private static final int PAGE = 1000;

    private final Api elasticsearch;

    BareBulk(Platform platform) {
        elasticsearch = Api.elasticsearch(platform);
    }

    /** Documents per second, the first ones left out. */
    double rate(long leftOut) {
        var requests = requests();
        createIndex();
        try {
            var samples = new Samples();
            long done = 0;
            for (var request : requests) {
                write(request);
                done += PAGE;
                samples.add(System.nanoTime(), done);
            }
            return samples.rate(leftOut);
        } finally {
            elasticsearch.delete("/" + INDEX);
        }
    }

    private void write(byte[] request) {
        var answer = elasticsearch.post(
                "/" + INDEX + "/_bulk?filter_path=errors", "application/x-ndjson", BodyPublishers.ofByteArray(request));
        if (answer.path("errors").asBoolean(true)) {
            throw new Refusal("Elasticsearch did not take every document of the bare bulk requests.");
        }
    }

    private void createIndex() {
        try {
            elasticsearch.delete("/" + INDEX);
        } catch (ApiTrouble notThere) {
            // As it should be.
        }
        var original = elasticsearch.get("/complaints/_mapping").iterator().next();
        var index = EventJson.MAPPER.createObjectNode();
        index.set("mappings", original.path("mappings"));
        index.set("settings", EventJson.MAPPER.valueToTree(Map.of("number_of_replicas", 0, "refresh_interval", "1s")));
        elasticsearch.put("/" + INDEX, index);
    }

    /** Bulk requests with all complaints; some tens of megabytes for the rows of this benchmark. */
    private List<byte[]> requests() {
        var requests = new ArrayList<byte[]>();
        var query = EventJson.MAPPER.createObjectNode().put("size", PAGE);
        query.putArray("sort").add("id");
        for (var hits = search(query); !hits.isEmpty(); hits = search(query)) {
            requests.add(request(hits));
            query.set("search_after", hits.get(hits.size() - 1).path("sort"));
        }
        return requests;
    }

    private JsonNode search(ObjectNode query) {
        return elasticsearch.post("/complaints/_search", query).path("hits").path("hits");
    }

    private static byte[] request(JsonNode hits) {
        var lines = new StringBuilder();
        hits.forEach(hit -> lines.append("{\"index\":{\"_id\":\"")
                .append(hit.path("_id").asString())
                .append("\"}}\n")
                .append(hit.path("_source"))
                .append('\n'));
        return lines.toString().getBytes(UTF_8);
    }
}

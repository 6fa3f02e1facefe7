package redress.launcher.bench.projection;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import redress.events.EventJson;
import redress.launcher.api.Api;
import redress.launcher.bench.Ground;
import redress.launcher.terminal.Progress;
import redress.launcher.terminal.Refusal;
import tools.jackson.databind.JsonNode;

/**
 * The documents that a projection has left, read and then written to indices of the same mappings by bulk requests of some
 * megabytes, one after the other. In between they wait in files: they would not fit into the launcher's memory.
 */
final class FinalDocuments {

    private static final List<String> ALIASES = List.of("complaints", "complaints-analyst", "complaint-timeline");
    private static final int PAGE = 2_500;

    private final Ground ground;
    private final Api elasticsearch;
    private final List<Path> requests = new ArrayList<>();

    FinalDocuments(Ground ground) {
        this.ground = ground;
        elasticsearch = Api.elasticsearch(ground.platform());
    }

    /**
     * Seconds that the rest of them takes.
     *
     * @param leftOut share that is written before, as at the projection's beginning
     */
    double writeAgain(double leftOut) throws IOException {
        var folder = Files.createTempDirectory(ground.platform().data().path(), "requests");
        for (var alias : ALIASES) {
            read(alias, folder);
            create(alias);
        }
        var begin = 0L;
        var first = (int) (requests.size() * leftOut);
        java.util.Collections.shuffle(requests, new java.util.Random(7));
        try (var progress = new Progress(ground.terminal(), "Bare bulk requests", requests.size(), "requests")) {
            for (int i = 0; i < requests.size(); i++) {
                begin = i == first ? System.nanoTime() : begin;
                write(Files.readAllBytes(requests.get(i)));
                progress.to(i + 1L);
            }
        }
        return (System.nanoTime() - begin) / 1e9;
    }

    /** Removes them, and those that were written again. */
    void delete() {
        for (var alias : ALIASES) {
            elasticsearch
                    .get("/" + alias + "/_alias")
                    .propertyNames()
                    .forEach(index -> elasticsearch.delete("/" + index));
            elasticsearch.delete("/" + index(alias));
        }
    }

    private void read(String alias, Path folder) throws IOException {
        elasticsearch.post("/" + alias + "/_refresh");
        var page =
                elasticsearch.post("/" + alias + "/_search?scroll=2m", Map.of("size", PAGE, "sort", List.of("_doc")));
        while (!page.path("hits").path("hits").isEmpty()) {
            var file = folder.resolve("request-" + requests.size());
            Files.write(file, request(alias, page.path("hits").path("hits")));
            requests.add(file);
            var scroll = page.path("_scroll_id").asString();
            page = elasticsearch.post("/_search/scroll", Map.of("scroll", "2m", "scroll_id", scroll));
        }
    }

    private static byte[] request(String alias, JsonNode hits) {
        var lines = new StringBuilder();
        for (var hit : hits) {
            lines.append("{\"index\":{\"_index\":\"").append(index(alias));
            lines.append("\",\"_id\":\"").append(hit.path("_id").asString()).append("\"}}\n");
            lines.append(hit.path("_source")).append('\n');
        }
        return lines.toString().getBytes(UTF_8);
    }

    private static String index(String alias) {
        return "bench-" + alias;
    }

    private void create(String alias) {
        var mappings =
                elasticsearch.get("/" + alias + "/_mapping").iterator().next().path("mappings");
        var settings = Map.of("number_of_replicas", 0, "refresh_interval", "1s");
        elasticsearch.put(
                "/" + index(alias), EventJson.MAPPER.valueToTree(Map.of("mappings", mappings, "settings", settings)));
    }

    private void write(byte[] request) {
        var answer = elasticsearch.post(
                "/_bulk?filter_path=errors", "application/x-ndjson", BodyPublishers.ofByteArray(request));
        if (answer.path("errors").asBoolean(true)) {
            throw new Refusal("Elasticsearch did not take every document of the bare bulk requests.");
        }
    }
}

package redress.dashboards.replay;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Asks as Grafana does: by multi search, which reports a refusal inside an answer that is itself a success. */
final class Elasticsearch implements AutoCloseable {

    private static final JsonMapper MAPPER = new JsonMapper();

    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private final URI address;

    Elasticsearch(String url) {
        address = URI.create(url + "/_msearch?max_concurrent_shard_requests=5");
    }

    /** The answer to the one search. */
    JsonNode answer(Question question) {
        var request = HttpRequest.newBuilder(address)
                .timeout(Duration.ofSeconds(30))
                .header("Content-Type", "application/x-ndjson")
                .POST(HttpRequest.BodyPublishers.ofString(question.search().lines()))
                .build();
        var answer = send(request);
        var response = answer.path("responses").path(0);
        if (response.path("status").asInt(0) != 200) {
            var refusal = response.isMissingNode() ? answer : response;
            throw new RefusedSearch(question.name(), refusal.path("error").toString());
        }
        return response;
    }

    private JsonNode send(HttpRequest request) {
        try {
            var answer = client.send(request, HttpResponse.BodyHandlers.ofInputStream());
            try (InputStream body = answer.body()) {
                return MAPPER.readTree(body);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while waiting for Elasticsearch", e);
        }
    }

    @Override
    public void close() {
        client.close();
    }
}

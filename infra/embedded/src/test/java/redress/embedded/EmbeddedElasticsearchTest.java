package redress.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static redress.embedded.EmbeddedStack.Part.ELASTICSEARCH;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.Test;

class EmbeddedElasticsearchTest {

    private final EmbeddedStack stack = EmbeddedStack.shared(ELASTICSEARCH);
    private final HttpClient http = HttpClient.newHttpClient();

    @Test
    void anOlderVersionOfADocumentNeverReplacesANewerOne() throws Exception {
        var newer = put("/versions/_doc/1?version=7&version_type=external_gte", "{\"state\":\"resolved\"}");
        var older = put("/versions/_doc/1?version=6&version_type=external_gte", "{\"state\":\"lodged\"}");

        assertThat(newer.statusCode()).isEqualTo(201);
        assertThat(older.statusCode()).isEqualTo(409);
        assertThat(get("/versions/_doc/1").body()).contains("resolved");
    }

    @Test
    void theNearestVectorIsFound() throws Exception {
        put("/vectors", """
                {"mappings": {"properties": {"vector": {"type": "dense_vector", "dims": 3, "similarity": "cosine"}}}}""");
        put("/vectors/_doc/near?refresh=true", "{\"vector\": [0.9, 0.1, 0]}");
        put("/vectors/_doc/far?refresh=true", "{\"vector\": [0, 0.1, 0.9]}");

        var found = post("/vectors/_search?filter_path=hits.hits._id", """
                {"knn": {"field": "vector", "query_vector": [1, 0, 0], "k": 1, "num_candidates": 10}}""");

        assertThat(found.body()).isEqualTo("{\"hits\":{\"hits\":[{\"_id\":\"near\"}]}}");
    }

    @Test
    void anIndexTemplateShapesANewIndex() throws Exception {
        put("/_index_template/shaped", """
                {"index_patterns": ["shaped-*"],
                 "template": {"mappings": {"properties": {"product": {"type": "keyword"}}}, "aliases": {"shaped": {}}}}""");
        put("/shaped-1", "{}");

        assertThat(get("/shaped/_mapping").body()).contains("keyword");
    }

    @Test
    void anAcknowledgedDocumentSurvivesAKilledNode() throws Exception {
        put("/kept/_doc/1", "{\"state\":\"closed\"}");

        Killed.andStartedAgain(stack.server(ELASTICSEARCH));

        assertThat(get("/_cluster/health/kept?wait_for_status=yellow&timeout=30s")
                        .statusCode())
                .isEqualTo(200);
        assertThat(get("/kept/_doc/1").body()).contains("closed");
    }

    @Test
    void aFullDiskIsNoReasonToRefuse() throws Exception {
        assertThat(get("/_cluster/settings?include_defaults=true&flat_settings=true")
                        .body())
                .contains("\"cluster.routing.allocation.disk.threshold_enabled\":\"false\"");
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return send(request(path).GET());
    }

    private HttpResponse<String> put(String path, String json) throws IOException, InterruptedException {
        return send(request(path).PUT(BodyPublishers.ofString(json)));
    }

    private HttpResponse<String> post(String path, String json) throws IOException, InterruptedException {
        return send(request(path).POST(BodyPublishers.ofString(json)));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(stack.elasticsearch() + path))
                .header("Content-Type", "application/json");
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return http.send(request.build(), BodyHandlers.ofString());
    }
}

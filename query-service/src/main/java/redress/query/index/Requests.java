package redress.query.index;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.transport.rest5_client.Rest5ClientTransport;
import co.elastic.clients.transport.rest5_client.low_level.Request;
import co.elastic.clients.transport.rest5_client.low_level.Response;
import co.elastic.clients.transport.rest5_client.low_level.ResponseListener;
import co.elastic.clients.transport.rest5_client.low_level.Rest5Client;
import java.io.IOException;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import redress.events.EventJson;
import tools.jackson.databind.JsonNode;

/**
 * Requests in JSON as it goes over the wire, for the two that take or bring thousands of documents: the typed client would
 * make several objects of each line and read every line of an answer that says no more than that all is well.
 */
final class Requests {

    private final Rest5Client http;

    Requests(ElasticsearchClient elasticsearch) {
        this.http = ((Rest5ClientTransport) elasticsearch._transport()).restClient();
    }

    /** Posts without waiting for the answer. */
    CompletableFuture<JsonNode> post(String path, ContentType type, byte[] body, int length) {
        Request request = new Request("POST", path);
        request.setEntity(new ByteArrayEntity(body, 0, length, type));
        CompletableFuture<JsonNode> answer = new CompletableFuture<>();
        http.performRequestAsync(request, new ResponseListener() {
            @Override
            public void onSuccess(Response response) {
                try (var content = response.getEntity().getContent()) {
                    answer.complete(EventJson.MAPPER.readTree(content));
                } catch (IOException | RuntimeException unreadable) {
                    answer.completeExceptionally(unreadable);
                }
            }

            @Override
            public void onFailure(Exception failure) {
                answer.completeExceptionally(failure);
            }
        });
        return answer;
    }

    /**
     * Waits for an answer.
     *
     * @throws IOException if there is none; it quotes nothing of the request
     */
    static JsonNode await(CompletableFuture<JsonNode> answer) throws IOException {
        try {
            return answer.get();
        } catch (ExecutionException failure) {
            // Elasticsearch's own words may quote the documents.
            Throwable cause = Objects.requireNonNullElse(failure.getCause(), failure);
            throw new IOException(
                    "Elasticsearch did not answer: " + cause.getClass().getSimpleName());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IOException("stopped while waiting for Elasticsearch", stopped);
        }
    }
}

package redress.query.index;

import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Documents that Elasticsearch was asked for. To be awaited before any of them is changed. */
final class Asked {

    private final String index;
    private final Set<String> ids;
    private final Map<String, ObjectNode> found;
    private final List<CompletableFuture<JsonNode>> answers;

    Asked(String index, Set<String> ids, Map<String, ObjectNode> found, List<CompletableFuture<JsonNode>> answers) {
        this.index = index;
        this.ids = ids;
        this.found = found;
        this.answers = answers;
    }

    boolean isFor(Collection<String> others) {
        return ids.containsAll(others);
    }

    /** Those that exist, by id, maybe more than were needed; the caller may change them. */
    Map<String, ObjectNode> await() throws IOException {
        for (CompletableFuture<JsonNode> answer : answers) {
            for (JsonNode item : Requests.await(answer).path("docs")) {
                take(item);
            }
        }
        return found;
    }

    private void take(JsonNode item) throws IOException {
        if (item.has("error")) {
            throw new IOException(index + " cannot be read: "
                    + item.path("error").path("type").asString());
        }
        if (item.get("_source") instanceof ObjectNode document) {
            found.put(item.path("_id").asString(), document);
        }
    }
}

package redress.query.index;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.apache.hc.core5.http.ContentType;
import tools.jackson.core.io.JsonStringEncoder;
import tools.jackson.databind.JsonNode;

/**
 * One request with many documents, each with its external version: a document that is already there in a newer version
 * stays.
 */
final class BulkRequest {

    private static final int EXPECTED_BYTES = 64 * 1024;
    private static final JsonStringEncoder QUOTING = JsonStringEncoder.getInstance();
    private static final ContentType LINES = ContentType.create("application/x-ndjson");

    /** Grants access to what it holds without a copy. */
    private static final class Buffer extends ByteArrayOutputStream {
        Buffer() {
            super(EXPECTED_BYTES);
        }

        byte[] bytes() {
            return buf;
        }
    }

    private final Generation generation;
    private final Buffer body = new Buffer();
    private final List<Write> writes = new ArrayList<>();

    BulkRequest(Generation generation) {
        this.generation = generation;
    }

    void add(Write write) {
        String action = "{\"index\":{\"_index\":\"" + generation.index(write.index()) + "\",\"version\":"
                + write.version() + ",\"version_type\":\"external_gte\",\"_id\":\"";
        body.writeBytes(action.getBytes(UTF_8));
        body.writeBytes(QUOTING.quoteAsUTF8(write.id()));
        body.writeBytes("\"}}\n".getBytes(UTF_8));
        body.writeBytes(write.json());
        body.write('\n');
        writes.add(write);
    }

    int bytes() {
        return body.size();
    }

    List<Write> writes() {
        return writes;
    }

    /** Sends it; the answer says whether anything was wrong. */
    CompletableFuture<JsonNode> send(Requests requests) {
        return post(requests, "errors");
    }

    /** Sends it again, which changes nothing; the answer says in the order of the writes what became of each. */
    CompletableFuture<JsonNode> ask(Requests requests) {
        return post(requests, "items.*.status,items.*.error.type");
    }

    private CompletableFuture<JsonNode> post(Requests requests, String wanted) {
        String path = "/_bulk?require_alias=" + generation.isLive() + "&filter_path=" + wanted;
        return requests.post(path, LINES, body.bytes(), body.size());
    }
}

package redress.query.index;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.ErrorCause;
import co.elastic.clients.elasticsearch._types.VersionType;
import co.elastic.clients.elasticsearch.core.bulk.BulkOperation;
import co.elastic.clients.elasticsearch.core.bulk.BulkResponseItem;
import co.elastic.clients.util.BinaryData;
import co.elastic.clients.util.ContentType;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import redress.events.EventJson;

/**
 * Writes documents in requests of a few megabytes, with external versions: a document that is already there in a newer
 * version stays.
 */
@Component
public final class BulkWriter {

    /** Elasticsearch's guide calls 5-15 MB good; small enough for a heap of 256 MB. */
    private static final int REQUEST_BYTES = 6 * 1024 * 1024;

    private static final int CONFLICT = 409;
    private static final int BAD_DOCUMENT = 400;

    private final ElasticsearchClient elasticsearch;
    private final Generation generation;
    private final Consumer<List<Write>> written;

    @Autowired
    BulkWriter(ElasticsearchClient elasticsearch) {
        this(elasticsearch, Generation.LIVE, _ -> {});
    }

    private BulkWriter(ElasticsearchClient elasticsearch, Generation generation, Consumer<List<Write>> written) {
        this.elasticsearch = elasticsearch;
        this.generation = generation;
        this.written = written;
    }

    /**
     * Writes into the indices of another generation.
     *
     * @param listener hears of everything that was written
     */
    public BulkWriter in(Generation other, Consumer<List<Write>> listener) {
        return new BulkWriter(elasticsearch, other, listener);
    }

    /**
     * Writes all of them.
     *
     * @return the index and reason of each document that Elasticsearch will never take as it is
     * @throws IOException if one was not taken for another reason; writing all of them again is safe
     */
    public List<String> write(List<Write> writes) throws IOException {
        List<String> refused = new ArrayList<>();
        List<BulkOperation> operations = new ArrayList<>();
        long bytes = 0;
        for (Write write : writes) {
            byte[] json = EventJson.MAPPER.writeValueAsBytes(write.document());
            operations.add(operation(write, json));
            bytes += json.length;
            if (bytes > REQUEST_BYTES) {
                refused.addAll(send(operations));
                operations.clear();
                bytes = 0;
            }
        }
        refused.addAll(send(operations));
        written.accept(writes);
        return refused;
    }

    private BulkOperation operation(Write write, byte[] json) {
        return BulkOperation.of(op -> op.index(i -> i.index(generation.index(write.index()))
                .id(write.id())
                .version(write.version())
                .versionType(VersionType.ExternalGte)
                .document(BinaryData.of(json, ContentType.APPLICATION_JSON))));
    }

    private List<String> send(List<BulkOperation> operations) throws IOException {
        if (operations.isEmpty()) {
            return List.of();
        }
        var response = elasticsearch.bulk(b -> b.operations(operations).requireAlias(generation.isLive()));
        List<String> refused = new ArrayList<>();
        for (BulkResponseItem item : response.errors() ? response.items() : List.<BulkResponseItem>of()) {
            ErrorCause error = item.error();
            if (error == null || item.status() == CONFLICT) {
                continue;
            }
            if (item.status() != BAD_DOCUMENT) {
                throw new IOException(item.index() + " did not take a document: " + error.type());
            }
            refused.add(item.index() + ": " + error.type());
        }
        return refused;
    }
}

package redress.analytics.index;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.SortOptions;
import co.elastic.clients.elasticsearch._types.SortOrder;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.bulk.BulkOperation;
import co.elastic.clients.elasticsearch.core.bulk.BulkResponseItem;
import co.elastic.clients.elasticsearch.core.search.Hit;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import redress.operations.deadletter.Poison;

/** Reads and writes many documents at a time, in requests that neither side has to hold much memory for. */
@Component
public final class Documents {

    /** Elasticsearch's guide calls 5-15 MB good; small enough for a heap of 256 MB. */
    private static final int REQUEST_BYTES = 4 * 1024 * 1024;

    private static final int BAD_DOCUMENT = 400;
    private static final int READ_AT_ONCE = 500;

    private final ElasticsearchClient elasticsearch;

    Documents(ElasticsearchClient elasticsearch) {
        this.elasticsearch = elasticsearch;
    }

    /**
     * Writes all of them; writing them again after a failure is safe.
     *
     * @throws Poison if Elasticsearch will never take one of them as it is
     */
    public void write(List<Document> documents) throws IOException {
        List<BulkOperation> operations = new ArrayList<>();
        long bytes = 0;
        for (Document document : documents) {
            operations.add(document.operation());
            bytes += document.json().length;
            if (bytes > REQUEST_BYTES) {
                send(operations);
                operations.clear();
                bytes = 0;
            }
        }
        send(operations);
    }

    public void delete(String index, Collection<String> ids) throws IOException {
        send(ids.stream()
                .map(id -> BulkOperation.of(op -> op.delete(d -> d.index(index).id(id))))
                .toList());
    }

    private void send(List<BulkOperation> operations) throws IOException {
        if (operations.isEmpty()) {
            return;
        }
        var response = elasticsearch.bulk(b -> b.operations(operations).requireAlias(true));
        for (BulkResponseItem item : response.errors() ? response.items() : List.<BulkResponseItem>of()) {
            var error = item.error();
            if (error != null && item.status() == BAD_DOCUMENT) {
                throw new Poison(item.index() + " does not take it: " + error.type());
            }
            if (error != null) {
                throw new IOException(item.index() + " did not take a document: " + error.type());
            }
        }
    }

    /** Makes everything written so far visible to searches. */
    public void refresh(String index) throws IOException {
        elasticsearch.indices().refresh(r -> r.index(index));
    }

    /** The documents that exist, by id, also those that a search does not find yet. */
    <T> Map<String, T> read(String index, List<String> ids, Class<T> type) throws IOException {
        Map<String, T> found = new HashMap<>();
        for (int from = 0; from < ids.size(); from += READ_AT_ONCE) {
            List<String> some = ids.subList(from, Math.min(ids.size(), from + READ_AT_ONCE));
            for (var item :
                    elasticsearch.mget(m -> m.index(index).ids(some), type).docs()) {
                if (item.isFailure()) {
                    throw new IOException(
                            index + " cannot be read: " + item.failure().error().type());
                }
                T source = item.result().source();
                if (source != null) {
                    found.put(item.result().id(), source);
                }
            }
        }
        return found;
    }

    /** The first documents that the query finds, in the order of {@code order}. */
    <T> List<T> first(String index, Query query, List<SortOptions> order, int size, Class<T> type) throws IOException {
        return elasticsearch
                .search(
                        s -> s.index(index).query(query).sort(order).size(size).trackTotalHits(t -> t.enabled(false)),
                        type)
                .hits()
                .hits()
                .stream()
                .flatMap(hit -> Stream.ofNullable(hit.source()))
                .toList();
    }

    /** The document at a place in the order, counted from 1; none if the query finds fewer. */
    <T> List<T> nth(String index, Query query, List<SortOptions> order, int place, Class<T> type) throws IOException {
        return elasticsearch
                .search(
                        s -> s.index(index)
                                .query(query)
                                .sort(order)
                                .from(place - 1)
                                .size(1)
                                .trackTotalHits(t -> t.enabled(false)),
                        type)
                .hits()
                .hits()
                .stream()
                .flatMap(hit -> Stream.ofNullable(hit.source()))
                .toList();
    }

    /** Hands over every document that the query finds, in the order of a field whose values are unique. */
    public <T> void forEach(String index, Query query, String order, Class<T> type, Consumer<T> sink)
            throws IOException {
        forEach(index, query, order, List.of(), type, sink);
    }

    /**
     * The same with some fields of each only: long documents are not sent where a figure of them is wanted.
     *
     * @param fields empty for all
     */
    public <T> void forEach(
            String index, Query query, String order, List<String> fields, Class<T> type, Consumer<T> sink)
            throws IOException {
        List<FieldValue> after = List.of();
        List<Hit<T>> hits;
        do {
            List<FieldValue> last = after;
            hits = elasticsearch
                    .search(
                            s -> {
                                s.index(index).query(query).size(READ_AT_ONCE).trackTotalHits(t -> t.enabled(false));
                                // Another service's may not be there yet, and then holds nothing.
                                s.ignoreUnavailable(true).allowNoIndices(true);
                                s.sort(o -> o.field(f -> f.field(order).order(SortOrder.Asc)));
                                if (!fields.isEmpty()) {
                                    s.source(o -> o.filter(f -> f.includes(fields)));
                                }
                                return last.isEmpty() ? s : s.searchAfter(last);
                            },
                            type)
                    .hits()
                    .hits();
            for (Hit<T> hit : hits) {
                T source = hit.source();
                if (source != null) {
                    sink.accept(source);
                }
                after = hit.sort();
            }
        } while (hits.size() == READ_AT_ONCE);
    }
}

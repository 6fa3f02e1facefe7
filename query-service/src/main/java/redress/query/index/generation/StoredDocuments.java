package redress.query.index.generation;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.SortOrder;
import co.elastic.clients.elasticsearch._types.Time;
import co.elastic.clients.elasticsearch.core.search.Hit;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ObjectNode;

/** Reads indices as a whole, by their own names: every document with its version. */
@Component
public final class StoredDocuments {

    /** Handles some documents; may fail as Elasticsearch may. */
    @FunctionalInterface
    public interface Sink {
        void accept(List<Stored> documents) throws IOException;
    }

    /** Even the longest narratives must fit into the memory together. */
    public static final int AT_ONCE = 400;

    private static final Time KEPT = Time.of(t -> t.time("5m"));

    private final ElasticsearchClient elasticsearch;

    StoredDocuments(ElasticsearchClient elasticsearch) {
        this.elasticsearch = elasticsearch;
    }

    /** How many there are, those of the last second too. */
    public long count(String index) throws IOException {
        elasticsearch.indices().refresh(r -> r.index(index));
        return elasticsearch.count(c -> c.index(index)).count();
    }

    /** Those that exist, by id, also those that a search does not find yet. */
    public Map<String, Stored> read(String index, Collection<String> ids) throws IOException {
        Map<String, Stored> found = new HashMap<>();
        List<String> all = List.copyOf(ids);
        for (int from = 0; from < all.size(); from += AT_ONCE) {
            List<String> some = all.subList(from, Math.min(all.size(), from + AT_ONCE));
            var answer = elasticsearch.mget(m -> m.index(index).ids(some), ObjectNode.class);
            for (var item : answer.docs()) {
                if (item.isFailure()) {
                    throw new IOException(
                            index + " cannot be read: " + item.failure().error().type());
                }
                ObjectNode document = item.result().source();
                Long version = item.result().version();
                if (document != null) {
                    String id = item.result().id();
                    found.put(id, new Stored(id, version == null ? 0 : version, document));
                }
            }
        }
        return found;
    }

    /** Hands over every document that a search finds at this moment, in no order that means anything. */
    public void scan(String index, Sink sink) throws IOException {
        String moment = elasticsearch
                .openPointInTime(p -> p.index(index).keepAlive(KEPT))
                .id();
        try {
            List<FieldValue> after = List.of();
            do {
                List<Hit<ObjectNode>> hits = page(moment, after);
                sink.accept(stored(hits));
                after = hits.size() < AT_ONCE ? List.of() : hits.getLast().sort();
            } while (!after.isEmpty());
        } finally {
            elasticsearch.closePointInTime(p -> p.id(moment));
        }
    }

    private List<Hit<ObjectNode>> page(String moment, List<FieldValue> after) throws IOException {
        return elasticsearch
                .search(
                        s -> {
                            s.pit(p -> p.id(moment).keepAlive(KEPT))
                                    .size(AT_ONCE)
                                    .version(true);
                            s.trackTotalHits(t -> t.enabled(false));
                            s.sort(o -> o.field(f -> f.field("_shard_doc").order(SortOrder.Asc)));
                            return after.isEmpty() ? s : s.searchAfter(after);
                        },
                        ObjectNode.class)
                .hits()
                .hits();
    }

    private static List<Stored> stored(List<Hit<ObjectNode>> hits) {
        List<Stored> stored = new ArrayList<>(hits.size());
        for (Hit<ObjectNode> hit : hits) {
            String id = hit.id();
            ObjectNode document = hit.source();
            Long version = hit.version();
            if (id != null && document != null) {
                stored.add(new Stored(id, version == null ? 0 : version, document));
            }
        }
        return stored;
    }
}

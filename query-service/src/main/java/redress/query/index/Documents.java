package redress.query.index;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.SortOrder;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.SearchRequest;
import co.elastic.clients.elasticsearch.core.search.Hit;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ObjectNode;

/** Reads documents by id as they are now, also those that a search does not find yet. */
@Component
public final class Documents {

    /** Even the longest narratives must fit into the memory together. */
    private static final int AT_ONCE = 200;

    private static final int PAGE = 1000;

    private final ElasticsearchClient elasticsearch;
    private final Generation generation;

    @Autowired
    Documents(ElasticsearchClient elasticsearch) {
        this(elasticsearch, Generation.LIVE);
    }

    private Documents(ElasticsearchClient elasticsearch, Generation generation) {
        this.elasticsearch = elasticsearch;
        this.generation = generation;
    }

    /** The documents of another generation. */
    public Documents in(Generation other) {
        return new Documents(elasticsearch, other);
    }

    /** The documents that exist, by id; the caller may change them. */
    public Map<String, ObjectNode> read(String index, Collection<String> ids) throws IOException {
        Map<String, ObjectNode> found = new HashMap<>();
        List<String> all = new ArrayList<>(ids);
        for (int from = 0; from < all.size(); from += AT_ONCE) {
            List<String> some = all.subList(from, Math.min(all.size(), from + AT_ONCE));
            var answer =
                    elasticsearch.mget(m -> m.index(generation.index(index)).ids(some), ObjectNode.class);
            for (var item : answer.docs()) {
                if (item.isFailure()) {
                    throw new IOException(
                            index + " cannot be read: " + item.failure().error().type());
                }
                ObjectNode document = item.result().source();
                if (document != null) {
                    found.put(item.result().id(), document);
                }
            }
        }
        return found;
    }

    public Optional<ObjectNode> read(String index, String id) throws IOException {
        return Optional.ofNullable(elasticsearch
                .get(g -> g.index(generation.index(index)).id(id), ObjectNode.class)
                .source());
    }

    /** The ids of all that match, also of those that were written just now; the documents have a field {@code id}. */
    public List<String> ids(String index, Query query) throws IOException {
        String name = generation.index(index);
        elasticsearch.indices().refresh(r -> r.index(name));
        List<String> ids = new ArrayList<>();
        List<Hit<Void>> page;
        do {
            page = page(name, query, ids.isEmpty() ? null : ids.getLast());
            page.forEach(hit -> ids.add(Objects.requireNonNull(hit.id())));
        } while (page.size() == PAGE);
        return ids;
    }

    private List<Hit<Void>> page(String name, Query query, @Nullable String last) throws IOException {
        var request = new SearchRequest.Builder()
                .index(name)
                .query(query)
                .source(c -> c.fetch(false))
                .sort(o -> o.field(f -> f.field("id").order(SortOrder.Asc)))
                .size(PAGE);
        if (last != null) {
            request.searchAfter(FieldValue.of(last));
        }
        return elasticsearch.search(request.build(), Void.class).hits().hits();
    }
}

package redress.query.index;

import static java.util.stream.Collectors.toMap;

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
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.hc.core5.http.ContentType;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import redress.events.EventJson;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Reads documents by id as they are now, also those that a search does not find yet. */
@Component
public final class Documents {

    /** Even the longest narratives must fit into the memory together. */
    private static final int AT_ONCE = 500;

    private static final int PAGE = 1000;

    private final ElasticsearchClient elasticsearch;
    private final Requests requests;
    private final Generation generation;
    private final @Nullable WriteBehind changed;
    private final Map<String, Asked> expected = new ConcurrentHashMap<>();

    @Autowired
    Documents(ElasticsearchClient elasticsearch) {
        this(elasticsearch, new Requests(elasticsearch), Generation.LIVE, null);
    }

    private Documents(
            ElasticsearchClient elasticsearch,
            Requests requests,
            Generation generation,
            @Nullable WriteBehind changed) {
        this.elasticsearch = elasticsearch;
        this.requests = requests;
        this.generation = generation;
        this.changed = changed;
    }

    /**
     * The documents of a generation as they will be once they are written.
     *
     * @param writes whoever writes them
     */
    public Documents in(Generation other, WriteBehind writes) {
        return new Documents(elasticsearch, requests, other, writes);
    }

    /** Documents that will be read next, if nothing is written to this index before. For the one who writes them. */
    public void expect(String index, Collection<String> ids) {
        expected.put(index, ask(index, ids));
    }

    /** The documents that exist, by id, maybe some that were expected as well; the caller may change them. */
    public Map<String, ObjectNode> read(String index, Collection<String> ids) throws IOException {
        if (changed != null && Indices.WRITTEN_ONCE.contains(index)) {
            // They are not held back, so nobody knows the last of them until they are written.
            changed.finish();
        }
        Asked asked = expected.remove(index);
        return asked != null && asked.isFor(ids)
                ? asked.await()
                : ask(index, ids).await();
    }

    private Asked ask(String index, Collection<String> ids) {
        Map<String, byte[]> held = new HashMap<>();
        List<String> others = new ArrayList<>();
        for (String id : ids) {
            byte[] json = changed == null ? null : changed.json(index, id);
            if (json == null) {
                others.add(id);
            } else {
                held.put(id, json);
            }
        }
        Map<String, ObjectNode> found = held.entrySet().stream()
                .collect(toMap(Map.Entry::getKey, each -> (ObjectNode) EventJson.MAPPER.readTree(each.getValue())));
        List<CompletableFuture<JsonNode>> answers = new ArrayList<>();
        for (int from = 0; from < others.size(); from += AT_ONCE) {
            answers.add(post(index, others.subList(from, Math.min(others.size(), from + AT_ONCE))));
        }
        return new Asked(index, Set.copyOf(ids), found, answers);
    }

    private CompletableFuture<JsonNode> post(String index, List<String> ids) {
        String path = "/" + generation.index(index) + "/_mget?filter_path=docs._id,docs._source,docs.error.type";
        byte[] asked = EventJson.MAPPER.writeValueAsBytes(Map.of("ids", ids));
        return requests.post(path, ContentType.APPLICATION_JSON, asked, asked.length);
    }

    public Optional<ObjectNode> read(String index, String id) throws IOException {
        return Optional.ofNullable(read(index, List.of(id)).get(id));
    }

    /** The ids of all that match, also of those that were written just now; the documents have a field {@code id}. */
    public List<String> ids(String index, Query query) throws IOException {
        if (changed != null) {
            changed.finish();
        }
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

package redress.query.cluster;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.SortOrder;
import co.elastic.clients.elasticsearch._types.mapping.FieldType;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.SearchRequest;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;
import redress.query.example.ExampleSentences;
import redress.query.index.Indices;
import redress.query.web.Reader;
import tools.jackson.databind.node.ObjectNode;

/** Reads clusters; none before the first clustering. */
@Component
public final class Clusters {

    /** What to say of a cluster that is not there. */
    public static final String GONE =
            "There is no cluster with this id now. The last clustering may have joined it to another.";

    private static final int MOST = 500;
    private static final Query ALL = Query.of(q -> q.matchAll(all -> all));

    private final ElasticsearchClient elasticsearch;
    private final ExampleSentences sentences;

    Clusters(ElasticsearchClient elasticsearch, ExampleSentences sentences) {
        this.elasticsearch = elasticsearch;
        this.sentences = sentences;
    }

    /** The largest first, each with its headline. */
    public List<ObjectNode> list() throws IOException {
        List<ObjectNode> found = search(ALL, MOST);
        List<ObjectNode> headlines = new ArrayList<>();
        found.forEach(cluster -> headlines.addAll(ClusterDocument.headline(cluster)));
        sentences.resolveForAll(headlines);
        return found;
    }

    /** What each cluster is called, by its id. */
    public Map<String, String> labels() throws IOException {
        Map<String, String> labels = new HashMap<>();
        search(ALL, MOST)
                .forEach(cluster -> labels.put(
                        cluster.path("id").asString(""), cluster.path("label").asString("")));
        return labels;
    }

    /** One with the sentences that speak for it, as far as the reader may read narratives. */
    public Optional<ObjectNode> byId(String id, Reader reader) throws IOException {
        Query wanted = Query.of(q -> q.term(t -> t.field("id").value(id)));
        Optional<ObjectNode> found = search(wanted, 1).stream().findFirst();
        if (found.isPresent()) {
            sentences.resolveForAll(ClusterDocument.headline(found.get()));
            sentences.resolve(ClusterDocument.sentences(found.get()), reader);
        }
        return found;
    }

    private List<ObjectNode> search(Query wanted, int most) throws IOException {
        SearchRequest request = SearchRequest.of(s -> s.index(Indices.CLUSTERS)
                .ignoreUnavailable(true)
                .allowNoIndices(true)
                .query(wanted)
                .sort(o -> o.field(f -> f.field("size").order(SortOrder.Desc).unmappedType(FieldType.Long)))
                .size(most));
        return elasticsearch.search(request, ObjectNode.class).hits().hits().stream()
                .map(hit -> hit.source())
                .filter(Objects::nonNull)
                .map(ClusterDocument::of)
                .toList();
    }
}

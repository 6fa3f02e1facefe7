package redress.query.cluster;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.SortOrder;
import co.elastic.clients.elasticsearch._types.mapping.FieldType;
import co.elastic.clients.elasticsearch.core.SearchRequest;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;
import redress.query.index.Indices;
import tools.jackson.databind.node.ObjectNode;

/** Reads clusters, the largest first; none before the first clustering. */
@Component
public final class Clusters {

    private static final int MOST = 500;

    private final ElasticsearchClient elasticsearch;

    Clusters(ElasticsearchClient elasticsearch) {
        this.elasticsearch = elasticsearch;
    }

    public List<ObjectNode> list() throws IOException {
        SearchRequest request = SearchRequest.of(s -> s.index(Indices.CLUSTERS)
                .ignoreUnavailable(true)
                .allowNoIndices(true)
                .sort(o -> o.field(f -> f.field("size").order(SortOrder.Desc).unmappedType(FieldType.Long)))
                .size(MOST));
        return elasticsearch.search(request, ObjectNode.class).hits().hits().stream()
                .map(hit -> hit.source())
                .filter(Objects::nonNull)
                .toList();
    }
}

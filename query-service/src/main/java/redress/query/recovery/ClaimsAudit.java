package redress.query.recovery;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.SortOrder;
import co.elastic.clients.elasticsearch._types.mapping.FieldType;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import redress.query.index.Indices;
import tools.jackson.databind.node.ObjectNode;

/** Reads the audit of the books: sayings of the trade beside what own data say; none before analytics' first study. */
@Component
public final class ClaimsAudit {

    private static final int MOST = 100;

    private final ElasticsearchClient elasticsearch;

    ClaimsAudit(ElasticsearchClient elasticsearch) {
        this.elasticsearch = elasticsearch;
    }

    /** In the order of their ids. */
    public List<ObjectNode> list() throws IOException {
        return elasticsearch
                .search(
                        s -> s.index(Indices.CLAIMS_AUDIT)
                                .ignoreUnavailable(true)
                                .allowNoIndices(true)
                                .sort(o -> o.field(
                                        f -> f.field("id").order(SortOrder.Asc).unmappedType(FieldType.Keyword)))
                                .size(MOST),
                        ObjectNode.class)
                .hits()
                .hits()
                .stream()
                .flatMap(hit -> Stream.ofNullable(hit.source()))
                .toList();
    }
}

package redress.query.rootcause;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.SortOrder;
import co.elastic.clients.elasticsearch._types.mapping.FieldType;
import java.io.IOException;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;
import redress.query.index.Indices;
import tools.jackson.databind.node.ObjectNode;

/** Reads what analytics estimates of the silent customers of a root cause (practice P6); nothing before its first study. */
@Component
final class SilentCustomers {

    private final ElasticsearchClient elasticsearch;

    SilentCustomers(ElasticsearchClient elasticsearch) {
        this.elasticsearch = elasticsearch;
    }

    /** As of the latest day; nothing once it was ended, because the root cause was rejected or merged. */
    Optional<ObjectNode> of(String rootCause) throws IOException {
        return elasticsearch
                .search(
                        s -> s.index(Indices.SILENT_CUSTOMERS)
                                .ignoreUnavailable(true)
                                .allowNoIndices(true)
                                .query(q -> q.term(t -> t.field("rootCauseId").value(rootCause)))
                                .sort(o -> o.field(
                                        f -> f.field("at").order(SortOrder.Desc).unmappedType(FieldType.Date)))
                                .size(1),
                        ObjectNode.class)
                .hits()
                .hits()
                .stream()
                .map(hit -> hit.source())
                .filter(Objects::nonNull)
                .filter(latest -> !latest.has("ended"))
                .findFirst();
    }
}

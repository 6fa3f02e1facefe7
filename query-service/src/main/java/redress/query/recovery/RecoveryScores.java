package redress.query.recovery;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.SortOptions;
import co.elastic.clients.elasticsearch._types.SortOrder;
import co.elastic.clients.elasticsearch._types.mapping.FieldType;
import co.elastic.clients.elasticsearch.core.SearchResponse;
import co.elastic.clients.elasticsearch.core.search.Hit;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import redress.query.index.Indices;
import redress.query.search.PageToken;
import tools.jackson.databind.node.ObjectNode;

/** Reads scores of recoveries and what came of them; none before analytics' first study. */
@Component
public final class RecoveryScores {

    /** The deepest debt first, among all else the latest. */
    private static final List<SortOptions> ORDER = List.of(
            by("balance", SortOrder.Asc, FieldType.Integer),
            by("at", SortOrder.Desc, FieldType.Date),
            by("id", SortOrder.Asc, FieldType.Keyword));

    private final ElasticsearchClient elasticsearch;

    RecoveryScores(ElasticsearchClient elasticsearch) {
        this.elasticsearch = elasticsearch;
    }

    /**
     * A page of them.
     *
     * @param total of all pages
     * @param next where the next page begins; absent at the end
     */
    public record Page(
            long total, List<ObjectNode> items, @Nullable String next) {}

    public Page find(ScoreCriteria criteria) throws IOException {
        // One more than asked for tells whether there is a next page.
        int size = criteria.size() == 0 ? 0 : criteria.size() + 1;
        SearchResponse<ObjectNode> found = elasticsearch.search(
                s -> {
                    s.index(Indices.RECOVERY_SCORES)
                            .ignoreUnavailable(true)
                            .allowNoIndices(true)
                            .query(q -> q.bool(b -> b.filter(criteria.filters())))
                            .sort(ORDER)
                            .size(size)
                            .trackTotalHits(t -> t.enabled(true));
                    List<FieldValue> after = criteria.after();
                    return after == null ? s : s.searchAfter(after);
                },
                ObjectNode.class);
        List<Hit<ObjectNode>> hits = found.hits().hits();
        List<Hit<ObjectNode>> page = hits.subList(0, Math.min(hits.size(), criteria.size()));
        var total = found.hits().total();
        return new Page(
                total == null ? 0 : total.value(),
                page.stream().flatMap(hit -> Stream.ofNullable(hit.source())).toList(),
                page.size() < hits.size()
                        ? PageToken.of(ScoreCriteria.ORDER, page.getLast().sort())
                        : null);
    }

    private static SortOptions by(String field, SortOrder order, FieldType type) {
        return SortOptions.of(
                o -> o.field(f -> f.field(field).order(order).unmappedType(type).missing("_last")));
    }
}

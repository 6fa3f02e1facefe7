package redress.query.figure;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.SortOrder;
import co.elastic.clients.elasticsearch._types.mapping.FieldType;
import co.elastic.clients.elasticsearch._types.query_dsl.BoolQuery;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.search.TotalHits;
import java.io.IOException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import redress.query.figure.Figure.Kind;
import redress.query.index.Fields;
import redress.query.index.Indices;
import tools.jackson.databind.node.ObjectNode;

/** Alarms of weeks: of several versions of an alarm the one that was said at a time, if it was said at all. */
@Component
public final class WeeklySurges {

    private static final String ID = "id";
    private static final String FROM = "validFrom";
    private static final String TO = "validTo";
    /** In documents of earlier versions, which have no other time. */
    private static final String AS_OF = "asOf";

    private static final String PRODUCT = "product";
    private static final String ROOT_CAUSE = "rootCauseId";
    private static final List<String> NOT_SAID = List.of(ID, "at", FROM, TO);

    private final ElasticsearchClient elasticsearch;

    WeeklySurges(ElasticsearchClient elasticsearch) {
        this.elasticsearch = elasticsearch;
    }

    /**
     * Which alarms.
     *
     * @param product null for those of anything
     * @param rootCause null for those of anything
     * @param from first Monday
     * @param to the day after the last
     * @param known before this time; null for what is said now
     */
    public record Wanted(
            @Nullable String product,
            @Nullable String rootCause,
            @Nullable Instant from,
            @Nullable Instant to,
            @Nullable Instant known) {}

    /** A page, in the order of what rose and of weeks. */
    public Figure.Page page(Wanted wanted, int size, @Nullable String after) throws IOException {
        String last = after == null ? null : DailyComplaints.last(after);
        var answer = elasticsearch.search(
                s -> {
                    s.index(
                                    wanted.known == null
                                            ? List.of(Indices.SURGES)
                                            : List.of(Indices.SURGES, Indices.SURGES_BEFORE))
                            .ignoreUnavailable(true)
                            .allowNoIndices(true)
                            .trackTotalHits(t -> t.enabled(true))
                            .query(query(wanted))
                            .sort(o -> o.field(
                                    f -> f.field(ID).order(SortOrder.Asc).unmappedType(FieldType.Keyword)))
                            .size(size);
                    return last == null ? s : s.searchAfter(FieldValue.of(last));
                },
                ObjectNode.class);
        // A run of the studies that was broken off may have left what was said before beside what it was to end.
        Map<String, Figure> found = new LinkedHashMap<>();
        String end = null;
        for (var hit : answer.hits().hits()) {
            if (hit.source() != null) {
                end = hit.source().path(ID).asString();
                found.putIfAbsent(end, figure(hit.source()));
            }
        }
        TotalHits counted = answer.hits().total();
        String next = end == null || answer.hits().hits().size() < size ? null : DailyComplaints.token(end);
        return new Figure.Page(counted == null ? 0 : counted.value(), List.copyOf(found.values()), next);
    }

    private static Query query(Wanted wanted) {
        BoolQuery.Builder all = new BoolQuery.Builder();
        facet(all, PRODUCT, wanted.product);
        facet(all, ROOT_CAUSE, wanted.rootCause);
        if (wanted.from != null) {
            all.filter(f -> f.range(r -> r.date(d -> d.field("at").gte(wanted.from.toString()))));
        }
        if (wanted.to != null) {
            all.filter(f -> f.range(r -> r.date(d -> d.field("at").lt(wanted.to.toString()))));
        }
        if (wanted.known == null) {
            all.mustNot(n -> n.exists(e -> e.field(TO)));
        } else {
            all.filter(saidBy(wanted.known)).mustNot(before(TO, wanted.known));
        }
        return Query.of(q -> q.bool(all.build()));
    }

    private static Query saidBy(Instant known) {
        return Query.of(q -> q.bool(b -> b.should(before(FROM, known))
                .should(s ->
                        s.bool(old -> old.filter(before(AS_OF, known)).mustNot(n -> n.exists(e -> e.field(FROM)))))));
    }

    private static Query before(String field, Instant time) {
        return Query.of(q -> q.range(r -> r.date(d -> d.field(field).lt(time.toString()))));
    }

    private static void facet(BoolQuery.Builder all, String facet, @Nullable String value) {
        if (value != null) {
            all.filter(f -> f.term(t -> t.field("facet").value(facet)))
                    .filter(f -> f.term(t -> t.field("value").value(value)));
        }
    }

    private static Figure figure(ObjectNode surge) {
        Instant at = Fields.time(surge, "at");
        Instant since = Fields.time(surge, FROM);
        String facet = surge.path("facet").asString("");
        boolean isCause = facet.equals(ROOT_CAUSE);
        ObjectNode said = surge.deepCopy();
        said.remove(NOT_SAID);
        return new Figure(
                Kind.SURGES.word(),
                at == null ? Instant.EPOCH : at,
                facet.equals(PRODUCT) ? Fields.text(surge, "value") : null,
                isCause ? Fields.text(surge, "value") : null,
                isCause ? Fields.text(surge, "name") : null,
                DailyComplaints.number(surge, "count"),
                null,
                null,
                null,
                null,
                null,
                Fields.text(surge, "method"),
                null,
                since == null ? Fields.time(surge, AS_OF) : since,
                Fields.time(surge, TO),
                said);
    }
}

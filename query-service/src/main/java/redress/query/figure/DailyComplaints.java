package redress.query.figure;

import static java.nio.charset.StandardCharsets.UTF_8;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.SortOrder;
import co.elastic.clients.elasticsearch._types.mapping.FieldType;
import co.elastic.clients.elasticsearch._types.query_dsl.BoolQuery;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.search.TotalHits;
import java.io.IOException;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import redress.query.figure.Figure.Kind;
import redress.query.index.Fields;
import redress.query.index.Indices;
import redress.query.web.BadParameter;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Complaints of days and products; of several versions of a day the one that was known at a time. */
@Component
public final class DailyComplaints {

    private static final String ID = "id";

    private final ElasticsearchClient elasticsearch;

    DailyComplaints(ElasticsearchClient elasticsearch) {
        this.elasticsearch = elasticsearch;
    }

    /**
     * Which days.
     *
     * @param product null for all
     * @param from first day
     * @param to the day after the last
     * @param known before this time; null for what is known now
     */
    public record Wanted(
            @Nullable String product,
            @Nullable Instant from,
            @Nullable Instant to,
            @Nullable Instant known) {}

    /** A page, in the order of products and days. */
    public Figure.Page page(Wanted wanted, int size, @Nullable String after) throws IOException {
        String last = after == null ? null : last(after);
        var answer = elasticsearch.search(
                s -> {
                    s.index(
                                    wanted.known == null
                                            ? List.of(Indices.METRICS)
                                            : List.of(Indices.METRICS, Indices.METRICS_BEFORE))
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
        // A run of the studies that was broken off may have left what was known before beside what it was to end.
        Map<String, Figure> byDay = new LinkedHashMap<>();
        String end = null;
        for (var hit : answer.hits().hits()) {
            if (hit.source() != null) {
                end = hit.source().path(ID).asString();
                byDay.putIfAbsent(end, figure(hit.source()));
            }
        }
        TotalHits counted = answer.hits().total();
        long total = counted == null ? 0 : counted.value();
        String next = end == null || answer.hits().hits().size() < size ? null : token(end);
        return new Figure.Page(total, List.copyOf(byDay.values()), next);
    }

    private static Query query(Wanted wanted) {
        BoolQuery.Builder all = new BoolQuery.Builder();
        if (wanted.product != null) {
            all.filter(f -> f.term(t -> t.field("product").value(wanted.product)));
        }
        if (wanted.from != null) {
            all.filter(f -> f.range(r -> r.date(d -> d.field("at").gte(wanted.from.toString()))));
        }
        if (wanted.to != null) {
            all.filter(f -> f.range(r -> r.date(d -> d.field("at").lt(wanted.to.toString()))));
        }
        if (wanted.known != null) {
            String known = wanted.known.toString();
            all.filter(f -> f.range(r -> r.date(d -> d.field("validFrom").lt(known))))
                    .mustNot(n -> n.range(r -> r.date(d -> d.field("validTo").lt(known))));
        }
        return Query.of(q -> q.bool(all.build()));
    }

    private static Figure figure(ObjectNode day) {
        Instant at = Fields.time(day, "at");
        return new Figure(
                Kind.COMPLAINTS.word(),
                at == null ? Instant.EPOCH : at,
                Fields.text(day, "product"),
                null,
                null,
                day.path("complaints").asDouble(),
                null,
                null,
                number(day, "exposure"),
                number(day, "rate"),
                day.path("partial").asBoolean(),
                null,
                null,
                Fields.time(day, "validFrom"),
                Fields.time(day, "validTo"),
                null);
    }

    static @Nullable Double number(JsonNode document, String field) {
        JsonNode value = document.path(field);
        return value.isNumber() ? (Double) value.asDouble() : null;
    }

    static String token(String last) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(last.getBytes(UTF_8));
    }

    static String last(String token) {
        try {
            return new String(Base64.getUrlDecoder().decode(token), UTF_8);
        } catch (IllegalArgumentException notOurs) {
            throw new BadParameter("search_after", "must be the next of the page before");
        }
    }
}

package redress.query.figure;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.SortOrder;
import co.elastic.clients.elasticsearch._types.mapping.FieldType;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import redress.query.figure.Figure.Kind;
import redress.query.index.Fields;
import redress.query.index.Indices;
import tools.jackson.databind.node.ObjectNode;

/** What fixes did to complaints, for all customers and for each segment; of each the last that was said by a time. */
@Component
public final class SaidEffects {

    private static final String ID = "id";
    private static final String CAUSE = "rootCauseId";
    private static final String FROM = "validFrom";
    private static final int MOST = 1000;
    private static final String NEXT = "next";
    private static final String FIRST = "first";
    private static final List<String> NOT_SAID = List.of(ID, "at", CAUSE, "rootCause", FROM);

    private final ElasticsearchClient elasticsearch;

    SaidEffects(ElasticsearchClient elasticsearch) {
        this.elasticsearch = elasticsearch;
    }

    /**
     * The {@value MOST} that were said last.
     *
     * @param rootCause null for all
     * @param known before this time; null for what is said now
     */
    public Figure.Page of(@Nullable String rootCause, @Nullable Instant known) throws IOException {
        var hits = elasticsearch
                .search(
                        s -> s.index(Indices.FIX_EFFECTS_DAILY)
                                .ignoreUnavailable(true)
                                .allowNoIndices(true)
                                .query(q -> q.bool(b -> {
                                    if (rootCause != null) {
                                        b.filter(f -> f.term(t -> t.field(CAUSE).value(rootCause)));
                                    }
                                    if (known != null) {
                                        b.filter(f -> f.range(
                                                r -> r.date(d -> d.field(FROM).lt(known.toString()))));
                                    }
                                    return b;
                                }))
                                .collapse(c -> c.field(ID))
                                .sort(o -> o.field(
                                        f -> f.field(FROM).order(SortOrder.Desc).unmappedType(FieldType.Date)))
                                .sort(o -> o.field(
                                        f -> f.field(ID).order(SortOrder.Asc).unmappedType(FieldType.Keyword)))
                                .size(MOST),
                        ObjectNode.class)
                .hits()
                .hits();
        List<ObjectNode> effects = new ArrayList<>();
        hits.forEach(hit -> {
            if (hit.source() != null) {
                effects.add(hit.source());
            }
        });
        Map<String, Instant> corrected = known == null ? Map.of() : saidNext(effects, known);
        List<Figure> found = effects.stream()
                .map(effect -> figure(effect, corrected.get(effect.path(ID).asString())))
                .toList();
        return new Figure.Page(found.size(), found, null);
    }

    /** When something else was said of them for the first time after that. */
    private Map<String, Instant> saidNext(List<ObjectNode> effects, Instant known) throws IOException {
        List<FieldValue> ids = effects.stream()
                .map(effect -> FieldValue.of(effect.path(ID).asString()))
                .toList();
        Query later =
                Query.of(q -> q.bool(b -> b.filter(f -> f.terms(t -> t.field(ID).terms(v -> v.value(ids))))
                        .filter(f -> f.range(r -> r.date(d -> d.field(FROM).gte(known.toString()))))));
        var answer = elasticsearch.search(
                s -> s.index(Indices.FIX_EFFECTS_DAILY)
                        .ignoreUnavailable(true)
                        .allowNoIndices(true)
                        .size(0)
                        .query(later)
                        .aggregations(
                                NEXT,
                                a -> a.terms(t -> t.field(ID).size(MOST))
                                        .aggregations(FIRST, first -> first.min(m -> m.field(FROM)))),
                Void.class);
        Map<String, Instant> next = new HashMap<>();
        var found = answer.aggregations().get(NEXT);
        if (found != null && found.isSterms()) {
            found.sterms().buckets().array().forEach(bucket -> {
                var first = bucket.aggregations().get(FIRST);
                Double at = first == null ? null : first.min().value();
                if (at != null) {
                    next.put(bucket.key().stringValue(), Instant.ofEpochMilli(at.longValue()));
                }
            });
        }
        return next;
    }

    private static Figure figure(ObjectNode effect, @Nullable Instant until) {
        Instant at = Fields.time(effect, "at");
        ObjectNode said = effect.deepCopy();
        said.remove(NOT_SAID);
        return new Figure(
                Kind.FIX_EFFECTS.word(),
                at == null ? Instant.EPOCH : at,
                null,
                Fields.text(effect, CAUSE),
                Fields.text(effect, "rootCause"),
                DailyComplaints.number(effect, "ratio"),
                DailyComplaints.number(effect, "lower"),
                DailyComplaints.number(effect, "upper"),
                null,
                null,
                null,
                Fields.text(effect, "method"),
                null,
                Fields.time(effect, FROM),
                until,
                said);
    }
}

package redress.query.figure;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.SortOrder;
import co.elastic.clients.elasticsearch._types.mapping.FieldType;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import redress.query.figure.Figure.Kind;
import redress.query.index.Fields;
import redress.query.index.Indices;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Silent customers and expected losses of root causes; of each the latest estimate made by a time. */
@Component
public final class Estimates {

    private static final String CAUSE = "rootCauseId";
    private static final int MOST = 1000;

    private final ElasticsearchClient elasticsearch;

    Estimates(ElasticsearchClient elasticsearch) {
        this.elasticsearch = elasticsearch;
    }

    /**
     * Of all root causes that have the figure.
     *
     * @param rootCause null for all
     * @param known before this time; null for what is known now
     */
    public Figure.Page of(Kind kind, @Nullable String rootCause, @Nullable Instant known) throws IOException {
        List<Figure> found = new ArrayList<>();
        var hits = elasticsearch
                .search(
                        s -> s.index(Indices.SILENT_CUSTOMERS)
                                .ignoreUnavailable(true)
                                .allowNoIndices(true)
                                .source(o -> o.filter(f -> f.excludes("rungs", "groups")))
                                .query(q -> q.bool(b -> {
                                    b.filter(f -> f.exists(e -> e.field(CAUSE)));
                                    if (rootCause != null) {
                                        b.filter(f -> f.term(t -> t.field(CAUSE).value(rootCause)));
                                    }
                                    if (known != null) {
                                        b.filter(f -> f.range(
                                                r -> r.date(d -> d.field("at").lt(known.toString()))));
                                    }
                                    return b;
                                }))
                                .collapse(c -> c.field(CAUSE))
                                .sort(o -> o.field(
                                        f -> f.field("at").order(SortOrder.Desc).unmappedType(FieldType.Date)))
                                .sort(o -> o.field(
                                        f -> f.field(CAUSE).order(SortOrder.Asc).unmappedType(FieldType.Keyword)))
                                .size(MOST),
                        ObjectNode.class)
                .hits()
                .hits();
        hits.forEach(hit -> {
            if (hit.source() != null) {
                add(found, kind, hit.source());
            }
        });
        return new Figure.Page(found.size(), found, null);
    }

    private static void add(List<Figure> found, Kind kind, ObjectNode silent) {
        JsonNode from = kind == Kind.EXPECTED_LOSS ? silent.path("expectedLoss") : silent;
        Double value = DailyComplaints.number(from, kind == Kind.EXPECTED_LOSS ? "customers" : "estimate");
        Instant at = Fields.time(silent, "at");
        if (value == null || at == null) {
            return;
        }
        found.add(new Figure(
                kind.word(),
                at,
                null,
                Fields.text(silent, CAUSE),
                Fields.text(silent, "rootCause"),
                value,
                DailyComplaints.number(from, "lower"),
                DailyComplaints.number(from, "upper"),
                null,
                null,
                null,
                from.path(kind == Kind.EXPECTED_LOSS ? "rung" : "recommended").asString(null),
                from.path("standing").asString(null),
                at,
                null,
                null));
    }
}

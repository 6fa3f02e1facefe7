package redress.query.rootcause.loss;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.SortOrder;
import co.elastic.clients.elasticsearch._types.mapping.FieldType;
import java.io.IOException;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import redress.query.index.Indices;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Adds to root causes what they are expected to cost; nothing before analytics' first study. */
@Component
public final class ExpectedLosses {

    static final String LOSS = "expectedLoss";
    private static final String GROUPS = "groups";
    private static final String CAUSE = "rootCauseId";
    private static final int MOST = 1000;
    /** Long, and the same for all root causes: only the page of one has it. */
    private static final List<String> FOR_ONE =
            List.of("rungs", LOSS + ".inputs", LOSS + ".assumptions", LOSS + ".method", LOSS + ".missing");

    private final ElasticsearchClient elasticsearch;

    ExpectedLosses(ElasticsearchClient elasticsearch) {
        this.elasticsearch = elasticsearch;
    }

    /**
     * As of the latest day of each.
     *
     * @param rootCauses at most {@value MOST}
     * @param group whose part is wanted, and then root causes without it are taken out; null for all customers
     */
    public void addTo(List<ObjectNode> rootCauses, @Nullable LossGroup group) throws IOException {
        Map<String, ObjectNode> latest = latest(rootCauses);
        for (Iterator<ObjectNode> each = rootCauses.iterator(); each.hasNext(); ) {
            ObjectNode cause = each.next();
            ObjectNode known = latest.get(cause.path("id").asString());
            if (group == null) {
                if (known != null && known.get(LOSS) instanceof ObjectNode loss) {
                    cause.set(LOSS, loss);
                }
            } else if (known == null || !hasGroup(cause, known, group)) {
                each.remove();
            }
        }
    }

    /** Takes the loss and its groups out of what is known of the silent customers, and puts them beside it. */
    public static void split(ObjectNode rootCause, ObjectNode silent) {
        JsonNode groups = silent.remove(GROUPS);
        if (silent.remove(LOSS) instanceof ObjectNode loss) {
            rootCause.set(LOSS, loss);
            loss.set(GROUPS, groups == null ? loss.arrayNode() : groups);
        }
    }

    private static boolean hasGroup(ObjectNode cause, ObjectNode known, LossGroup wanted) {
        for (JsonNode group : known.path(GROUPS)) {
            if (group instanceof ObjectNode part
                    && part.path("facet").asString("").equals(wanted.facet())
                    && part.path("name").asString("").equals(wanted.name())) {
                part.set("rung", known.path(LOSS).path("rung"));
                part.set("standing", known.path(LOSS).path("standing"));
                cause.set(LOSS, part);
                return true;
            }
        }
        return false;
    }

    private Map<String, ObjectNode> latest(List<ObjectNode> rootCauses) throws IOException {
        List<FieldValue> ids = rootCauses.stream()
                .map(cause -> FieldValue.of(cause.path("id").asString()))
                .toList();
        Map<String, ObjectNode> latest = new HashMap<>();
        elasticsearch
                .search(
                        s -> s.index(Indices.SILENT_CUSTOMERS)
                                .ignoreUnavailable(true)
                                .allowNoIndices(true)
                                .source(o -> o.filter(f -> f.excludes(FOR_ONE)))
                                .query(q -> q.terms(t -> t.field(CAUSE).terms(v -> v.value(ids))))
                                .collapse(c -> c.field(CAUSE))
                                .sort(o -> o.field(
                                        f -> f.field("at").order(SortOrder.Desc).unmappedType(FieldType.Date)))
                                .size(MOST),
                        ObjectNode.class)
                .hits()
                .hits()
                .forEach(hit -> {
                    if (hit.source() != null) {
                        latest.put(hit.source().path(CAUSE).asString(), hit.source());
                    }
                });
        return latest;
    }
}

package redress.query.rootcause;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.SortOrder;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import redress.query.example.ExampleSentences;
import redress.query.index.Aggregates;
import redress.query.index.Documents;
import redress.query.index.Indices;
import redress.query.rootcause.loss.ExpectedLosses;
import redress.query.rootcause.loss.LossGroup;
import redress.query.rootcause.loss.Ranking;
import redress.query.web.Reader;
import tools.jackson.databind.node.ObjectNode;

/** Reads root causes; their complaints are counted when asked, from the complaints that carry their id. */
@Component
public final class RootCauses {

    /** Where a root cause can stand, in the order of its life; the last ones are set aside. */
    public static final List<String> STATES = List.of(
            "suspected",
            "confirmed",
            "under-investigation",
            "fix-planned",
            "fix-deployed",
            "verified",
            "reduced",
            "closed",
            "accepted",
            "archived",
            "rejected",
            "merged");

    private static final int MOST = 1000;
    private static final String COUNTS = "counts";

    private final ElasticsearchClient elasticsearch;
    private final Documents documents;
    private final ExampleSentences sentences;
    private final SilentCustomers silent;
    private final ExpectedLosses losses;

    RootCauses(
            ElasticsearchClient elasticsearch,
            Documents documents,
            ExampleSentences sentences,
            SilentCustomers silent,
            ExpectedLosses losses) {
        this.elasticsearch = elasticsearch;
        this.documents = documents;
        this.sentences = sentences;
        this.silent = silent;
        this.losses = losses;
    }

    /** Those in a state, or all, with most complaints first. */
    public List<ObjectNode> list(@Nullable String state) throws IOException {
        return list(state, Ranking.COMPLAINTS, null);
    }

    /**
     * Those in a state, or all, with what they are expected to cost.
     *
     * @param group only those with this group of customers, and its part in the loss
     */
    public List<ObjectNode> list(@Nullable String state, Ranking ranking, @Nullable LossGroup group)
            throws IOException {
        Query wanted = state == null
                ? Query.of(q -> q.matchAll(all -> all))
                : Query.of(q -> q.term(t -> t.field("state").value(state)));
        var hits = elasticsearch
                .search(
                        s -> s.index(Indices.ROOT_CAUSES)
                                .query(wanted)
                                .sort(o -> o.field(f -> f.field("at").order(SortOrder.Desc)))
                                .sort(o -> o.field(f -> f.field("id").order(SortOrder.Asc)))
                                .size(MOST),
                        ObjectNode.class)
                .hits()
                .hits();
        Map<String, Long> counts = complaintsByRootCause();
        List<ObjectNode> found = new ArrayList<>();
        hits.stream().map(hit -> hit.source()).filter(Objects::nonNull).forEach(rootCause -> {
            rootCause.put("complaints", counts.getOrDefault(rootCause.path("id").asString(), 0L));
            found.add(rootCause);
        });
        losses.addTo(found, group);
        found.sort(ranking.order());
        return found;
    }

    /** One with the effects of its fixes, the silent customers, what it is expected to cost, and its examples as sentences where the reader may read narratives. */
    public Optional<ObjectNode> byId(String id, Reader reader) throws IOException {
        Optional<ObjectNode> found = documents.read(Indices.ROOT_CAUSES, id);
        if (found.isPresent()) {
            found.get().put("complaints", complaints(id));
            FixEffects.in(found.get()).forEach(found.get().putArray("effects")::add);
            silent.of(id).ifPresent(estimate -> {
                found.get().set("silent", estimate);
                ExpectedLosses.split(found.get(), estimate);
            });
            List<ObjectNode> examples = new ArrayList<>();
            found.get().path("examples").forEach(example -> examples.add((ObjectNode) example));
            sentences.resolve(examples, reader);
        }
        return found;
    }

    private long complaints(String id) throws IOException {
        return elasticsearch
                .count(c -> c.index(Indices.COMPLAINTS_ANALYST)
                        .query(q -> q.term(t -> t.field("rootCauseId").value(id))))
                .count();
    }

    private Map<String, Long> complaintsByRootCause() throws IOException {
        var answer = elasticsearch.search(
                s -> s.index(Indices.COMPLAINTS_ANALYST)
                        .size(0)
                        .aggregations(
                                COUNTS, a -> a.terms(t -> t.field("rootCauseId").size(MOST))),
                Void.class);
        return Aggregates.counts(answer.aggregations(), COUNTS);
    }
}

package redress.query.rootcause;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.SortOrder;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.search.Hit;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import redress.events.EventJson;
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

    /** More than a person reads; also what is asked about at once while all are ranked. */
    private static final int MOST = 1000;

    private static final String ID = "id";
    private static final String CAUSE = "rootCauseId";
    private static final String COMPLAINTS = "complaints";
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
     * The first {@value MOST} of those in a state, or of all, with what they are expected to cost. All are ranked, however old.
     *
     * @param group only those with this group of customers, and its part in the loss
     */
    public List<ObjectNode> list(@Nullable String state, Ranking ranking, @Nullable LossGroup group)
            throws IOException {
        Query wanted = state == null
                ? Query.of(q -> q.matchAll(all -> all))
                : Query.of(q -> q.term(t -> t.field("state").value(state)));
        List<ObjectNode> ranked = new ArrayList<>();
        for (List<String> page : identified(wanted)) {
            Map<String, Long> counts = complaintsOf(page);
            List<ObjectNode> some = new ArrayList<>();
            page.forEach(id -> some.add(
                    EventJson.MAPPER.createObjectNode().put(ID, id).put(COMPLAINTS, counts.getOrDefault(id, 0L))));
            losses.addTo(some, group);
            ranked.addAll(some);
        }
        ranked.sort(ranking.order());
        return whole(ranked.subList(0, Math.min(MOST, ranked.size())));
    }

    /** The ids of all, the newest first, in pages of so many as can be asked about at once. */
    private List<List<String>> identified(Query wanted) throws IOException {
        List<List<String>> pages = new ArrayList<>();
        List<FieldValue> after = List.of();
        List<Hit<Void>> hits;
        do {
            List<FieldValue> last = after;
            hits = elasticsearch
                    .search(
                            s -> {
                                s.index(Indices.ROOT_CAUSES)
                                        .query(wanted)
                                        .source(o -> o.fetch(false))
                                        .trackTotalHits(t -> t.enabled(false))
                                        .sort(o -> o.field(f -> f.field("at").order(SortOrder.Desc)))
                                        .sort(o -> o.field(f -> f.field(ID).order(SortOrder.Asc)))
                                        .size(MOST);
                                return last.isEmpty() ? s : s.searchAfter(last);
                            },
                            Void.class)
                    .hits()
                    .hits();
            if (!hits.isEmpty()) {
                pages.add(hits.stream()
                        .map(hit -> Objects.requireNonNull(hit.id()))
                        .toList());
                after = hits.getLast().sort();
            }
        } while (hits.size() == MOST);
        return pages;
    }

    /** The documents of what was ranked, with the figures by which it was. */
    private List<ObjectNode> whole(List<ObjectNode> ranked) throws IOException {
        Map<String, ObjectNode> found = documents.read(
                Indices.ROOT_CAUSES,
                ranked.stream().map(cause -> cause.path(ID).asString()).toList());
        List<ObjectNode> whole = new ArrayList<>();
        for (ObjectNode figures : ranked) {
            ObjectNode cause = found.get(figures.path(ID).asString());
            if (cause != null) {
                cause.setAll(figures);
                whole.add(cause);
            }
        }
        return whole;
    }

    /** One with the effects of its fixes, the silent customers, what it is expected to cost, and its examples as sentences where the reader may read narratives. */
    public Optional<ObjectNode> byId(String id, Reader reader) throws IOException {
        Optional<ObjectNode> found = documents.read(Indices.ROOT_CAUSES, id);
        if (found.isPresent()) {
            found.get().put(COMPLAINTS, complaints(id));
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
                        .query(q -> q.term(t -> t.field(CAUSE).value(id))))
                .count();
    }

    private Map<String, Long> complaintsOf(List<String> rootCauses) throws IOException {
        List<FieldValue> ids = rootCauses.stream().map(FieldValue::of).toList();
        var answer = elasticsearch.search(
                s -> s.index(Indices.COMPLAINTS_ANALYST)
                        .size(0)
                        .query(q -> q.terms(t -> t.field(CAUSE).terms(v -> v.value(ids))))
                        .aggregations(COUNTS, a -> a.terms(t -> t.field(CAUSE).size(MOST))),
                Void.class);
        return Aggregates.counts(answer.aggregations(), COUNTS);
    }
}

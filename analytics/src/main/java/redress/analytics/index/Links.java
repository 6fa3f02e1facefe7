package redress.analytics.index;

import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.SortOptions;
import co.elastic.clients.elasticsearch._types.SortOrder;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import redress.events.RootCauseId;

/** The statements about which complaint belongs where: nothing is overwritten, a statement only ends. */
@Component
public final class Links {

    private static final int ASKED_AT_ONCE = 1000;
    private static final List<SortOptions> LATEST_OF_EACH = List.of(
            SortOptions.of(o -> o.field(f -> f.field("complaint").order(SortOrder.Asc))),
            SortOptions.of(o -> o.field(f -> f.field("version").order(SortOrder.Desc))));

    private final Documents documents;

    Links(Documents documents) {
        this.documents = documents;
    }

    /** The current statement about every complaint. */
    public Map<String, Link> current() throws IOException {
        return current(Query.of(q -> q.matchAll(m -> m)));
    }

    /** The current statements about some complaints. */
    public Map<String, Link> current(Collection<String> complaints) throws IOException {
        List<FieldValue> ids =
                complaints.stream().distinct().map(FieldValue::of).toList();
        Map<String, Link> links = new HashMap<>();
        for (int from = 0; from < ids.size(); from += ASKED_AT_ONCE) {
            List<FieldValue> some = ids.subList(from, Math.min(ids.size(), from + ASKED_AT_ONCE));
            links.putAll(current(Query.of(q -> q.terms(t -> t.field("complaint").terms(v -> v.value(some))))));
        }
        return links;
    }

    /** The current statements about a cluster's complaints. */
    public Map<String, Link> currentIn(String cluster) throws IOException {
        return current(Query.of(q -> q.term(t -> t.field("cluster").value(cluster))));
    }

    /** The current statements that rest on one of these causes having been learnt, or named by a person. */
    public Map<String, Link> currentlyLearned(Collection<RootCauseId> causes) throws IOException {
        List<FieldValue> ids =
                causes.stream().map(cause -> FieldValue.of(cause.toString())).toList();
        return current(Query.of(q -> q.terms(t -> t.field("learned").terms(v -> v.value(ids)))));
    }

    /** How many complaints are linked to a root cause now. */
    public int count(RootCauseId cause) throws IOException {
        Query linked = Query.of(q -> q.term(t -> t.field("rootCause").value(cause.toString())));
        return current(linked).size();
    }

    /**
     * A page of the current statements, at most one about each complaint, in the order of the complaints' ids.
     *
     * @param after the last complaint of the page before; empty for the first page
     * @param since leaves out statements made before
     * @param most 1 to 10,000; a page may hold less although there are more, only the one behind the last is empty
     */
    public List<Link> page(String after, Instant since, int most) throws IOException {
        Query query = Query.of(q -> q.bool(b -> b.mustNot(not -> not.exists(e -> e.field("validTo")))
                .filter(f -> f.range(r -> r.term(t -> t.field("complaint").gt(after))))
                .filter(f -> f.range(r -> r.date(d -> d.field("validFrom").gte(since.toString()))))));
        Map<String, Link> page = new LinkedHashMap<>();
        documents
                .first(Indices.LINKS, query, LATEST_OF_EACH, most, Link.class)
                .forEach(link -> page.putIfAbsent(link.complaint(), link));
        return List.copyOf(page.values());
    }

    private Map<String, Link> current(Query which) throws IOException {
        Query query = Query.of(q -> q.bool(b -> b.filter(which).mustNot(not -> not.exists(e -> e.field("validTo")))));
        Map<String, Link> links = new HashMap<>();
        // A write that was broken off can leave two current ones: the later counts.
        documents.forEach(
                Indices.LINKS,
                query,
                "complaint",
                Link.class,
                link -> links.merge(link.complaint(), link, (a, b) -> a.version() > b.version() ? a : b));
        return links;
    }

    /** Adds statements and ends those that they replace; searches see them when this returns. */
    public void add(List<Link> statements, Map<String, Link> current) throws IOException {
        List<Document> all = new ArrayList<>();
        for (Link statement : statements) {
            all.add(Document.of(Indices.LINKS, statement.id(), statement));
            Link before = current.get(statement.complaint());
            if (before != null) {
                Link ended = before.endedAt(statement.validFrom());
                all.add(Document.of(Indices.LINKS, ended.id(), ended));
            }
        }
        documents.write(all);
        documents.refresh(Indices.LINKS);
    }
}

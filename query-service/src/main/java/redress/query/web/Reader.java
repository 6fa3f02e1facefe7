package redress.query.web;

import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import java.util.Collection;
import org.jspecify.annotations.Nullable;
import redress.identity.directory.Share;
import redress.query.index.Fields;
import redress.query.index.Indices;
import tools.jackson.databind.node.ObjectNode;

/**
 * What someone may read of complaints: analysts only the index without narratives, publishers nothing at all (the
 * security rules see to that), handlers what is their teams', everyone else all of it.
 *
 * @param narratives whether narratives, hand-over notes and messages may be shown
 * @param share the only complaints that may be shown; absent if all may
 */
public record Reader(boolean narratives, @Nullable Share share) {

    /** The index of complaints that this reader reads. */
    public String complaints() {
        return narratives ? Indices.COMPLAINTS : Indices.COMPLAINTS_ANALYST;
    }

    /** Of what a query finds, that which may be shown. */
    public Query within(Query query) {
        return share == null ? query : Query.of(q -> q.bool(b -> b.must(query).filter(shared(share))));
    }

    /** Whether a complaint may be shown. */
    public boolean mayRead(ObjectNode complaint) {
        return share == null
                || share.covers(
                        Fields.text(complaint, "handler"),
                        Fields.text(complaint, "team"),
                        complaint.path("product").asString(""));
    }

    /** The same as {@link Share#covers}. */
    private static Query shared(Share share) {
        return Query.of(q ->
                q.bool(b -> b.should(s -> s.term(t -> t.field("handler").value(share.handler())))
                        .should(oneOf("team", share.teams()))
                        .should(s -> s.bool(free -> free.mustNot(n -> n.exists(e -> e.field("team")))
                                .mustNot(n -> n.exists(e -> e.field("handler")))
                                .filter(oneOf("product", share.products()))))
                        .minimumShouldMatch("1")));
    }

    private static Query oneOf(String field, Collection<String> values) {
        return Query.of(q -> q.terms(t -> t.field(field)
                .terms(v -> v.value(values.stream().sorted().map(FieldValue::of).toList()))));
    }
}

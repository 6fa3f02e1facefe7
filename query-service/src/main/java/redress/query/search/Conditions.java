package redress.query.search;

import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.query_dsl.Operator;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Criteria as queries of Elasticsearch. */
public final class Conditions {

    /** What full text looks at; the words hold product, channel, cluster, root cause and the like. */
    private static final List<String> TEXT_FIELDS = List.of("narrative", "words", "externalId^4", "id", "customer");

    private Conditions() {}

    /** Everything but the wanted values of facets. */
    static Query withoutFacets(Criteria criteria) {
        return Query.of(q -> q.bool(b -> {
            String text = criteria.text();
            if (text != null) {
                b.must(matching(text));
            }
            if (criteria.from() != null || criteria.to() != null) {
                b.filter(lodged(criteria));
            }
            criteria.unwanted().forEach((facet, values) -> b.mustNot(oneOf(facet, values)));
            return b;
        }));
    }

    /** The wanted values of all facets but one. */
    static Query facetsExcept(Criteria criteria, @Nullable Facet except) {
        List<Query> filters = new ArrayList<>();
        for (Map.Entry<Facet, List<String>> filter : criteria.wanted().entrySet()) {
            if (filter.getKey() != except) {
                filters.add(oneOf(filter.getKey(), filter.getValue()));
            }
        }
        return filters.isEmpty()
                ? Query.of(q -> q.matchAll(all -> all))
                : Query.of(q -> q.bool(b -> b.filter(filters)));
    }

    /** All criteria in one query. */
    public static Query all(Criteria criteria) {
        return Query.of(q -> q.bool(b -> b.must(withoutFacets(criteria)).filter(facetsExcept(criteria, null))));
    }

    private static Query matching(String text) {
        return Query.of(q -> q.simpleQueryString(s ->
                s.query(text).fields(TEXT_FIELDS).defaultOperator(Operator.And).lenient(true)));
    }

    private static Query lodged(Criteria criteria) {
        return Query.of(q -> q.range(r -> r.date(d -> {
            d.field("at");
            if (criteria.from() != null) {
                d.gte(criteria.from().toString());
            }
            if (criteria.to() != null) {
                d.lt(criteria.to().toString());
            }
            return d;
        })));
    }

    private static Query oneOf(Facet facet, List<String> values) {
        List<FieldValue> terms = values.stream().map(FieldValue::of).toList();
        return Query.of(q -> q.terms(t -> t.field(facet.field()).terms(v -> v.value(terms))));
    }
}

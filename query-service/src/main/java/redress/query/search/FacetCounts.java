package redress.query.search;

import co.elastic.clients.elasticsearch._types.aggregations.Aggregate;
import co.elastic.clients.elasticsearch._types.aggregations.Aggregation;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import redress.query.index.Aggregates;

/** Counts per value of each facet. A facet's own filter does not count for it, so that one sees what else could be chosen. */
public final class FacetCounts {

    private static final String VALUES = "values";
    private static final int MOST_VALUES = 50;

    /** A value and how many complaints have it. */
    public record Count(String value, long count) {}

    private FacetCounts() {}

    static Map<String, Aggregation> aggregations(Criteria criteria) {
        Map<String, Aggregation> aggregations = new TreeMap<>();
        for (Facet facet : Facet.values()) {
            Aggregation values =
                    Aggregation.of(a -> a.terms(t -> t.field(facet.field()).size(MOST_VALUES)));
            aggregations.put(
                    facet.field(),
                    Aggregation.of(a ->
                            a.filter(Conditions.facetsExcept(criteria, facet)).aggregations(VALUES, values)));
        }
        return aggregations;
    }

    static Map<Facet, List<Count>> read(Map<String, Aggregate> answer) {
        Map<Facet, List<Count>> counts = new EnumMap<>(Facet.class);
        for (Facet facet : Facet.values()) {
            var filtered = Aggregates.named(answer, facet.field()).filter().aggregations();
            List<Count> values = new ArrayList<>();
            Aggregates.counts(filtered, VALUES).forEach((value, count) -> values.add(new Count(value, count)));
            counts.put(facet, values);
        }
        return counts;
    }
}

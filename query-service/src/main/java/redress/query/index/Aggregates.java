package redress.query.index;

import co.elastic.clients.elasticsearch._types.aggregations.Aggregate;
import co.elastic.clients.elasticsearch._types.aggregations.StringTermsBucket;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads the answers to aggregations that were asked for by name. */
public final class Aggregates {

    private Aggregates() {}

    /** The answer to what was asked under that name. */
    public static Aggregate named(Map<String, Aggregate> answer, String name) {
        Aggregate found = answer.get(name);
        if (found == null) {
            throw new IllegalStateException("Elasticsearch did not answer the aggregation " + name);
        }
        return found;
    }

    /** The values of a keyword field, the most frequent first; none where no document has the field. */
    public static List<StringTermsBucket> values(Map<String, Aggregate> answer, String name) {
        Aggregate found = named(answer, name);
        return found.isSterms() ? found.sterms().buckets().array() : List.of();
    }

    /** How many documents have each value. */
    public static Map<String, Long> counts(Map<String, Aggregate> answer, String name) {
        Map<String, Long> counts = new LinkedHashMap<>();
        values(answer, name).forEach(bucket -> counts.put(bucket.key().stringValue(), bucket.docCount()));
        return counts;
    }
}

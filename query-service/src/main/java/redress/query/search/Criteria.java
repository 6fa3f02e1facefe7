package redress.query.search;

import co.elastic.clients.elasticsearch._types.FieldValue;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which complaints are asked for.
 *
 * @param text full text, in the simple query syntax of Elasticsearch
 * @param wanted per facet the values of which one must match
 * @param unwanted per facet the values of which none may match
 * @param from earliest time of lodging
 * @param to time before which they were lodged
 * @param after where the page before ended
 */
public record Criteria(
        @Nullable String text,
        Map<Facet, List<String>> wanted,
        Map<Facet, List<String>> unwanted,
        @Nullable Instant from,
        @Nullable Instant to,
        Sorting sorting,
        int size,
        @Nullable List<FieldValue> after) {

    /** The same, from another place on. */
    Criteria after(List<FieldValue> last, int pageSize) {
        return new Criteria(text, wanted, unwanted, from, to, sorting, pageSize, last);
    }

    /** Full text is a search for something: nothing personal may reach a log. */
    @Override
    public String toString() {
        return "Criteria" + wanted.keySet() + unwanted.keySet();
    }
}

package redress.query.recovery;

import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;
import redress.query.search.PageSize;
import redress.query.search.PageToken;
import redress.query.web.BadParameter;

/**
 * Which scores are asked for. A parameter that is not known is refused: a typing error must not widen a search.
 *
 * @param filters all of them have to be met
 * @param after where the page before ended
 */
public record ScoreCriteria(
        List<Query> filters, int size, @Nullable List<FieldValue> after) {

    /** What there are scores and figures of. */
    public static final List<String> KINDS = List.of(
            "complaint",
            "handler",
            "team",
            "product",
            "company",
            "return",
            "goodwill",
            "in-debt",
            "paradox",
            "association");

    static final String ORDER = "scores";
    /** Balance, time and id. */
    private static final int SORTED_BY = 3;

    private static final List<String> FILTERS = List.of("kind", "handler", "team", "product", "period");
    private static final Set<String> OTHERS = Set.of("size", PageToken.PARAMETER);

    public static ScoreCriteria read(MultiValueMap<String, String> parameters) {
        for (String name : parameters.keySet()) {
            if (!FILTERS.contains(name) && !OTHERS.contains(name)) {
                throw new BadParameter(name, "is no parameter of this request");
            }
        }
        if (!KINDS.containsAll(given(parameters, "kind"))) {
            throw new BadParameter("kind", "must be one of " + String.join(", ", KINDS));
        }
        List<Query> filters = new ArrayList<>();
        for (String field : FILTERS) {
            List<String> values = given(parameters, field);
            if (!values.isEmpty()) {
                filters.add(Query.of(q -> q.terms(t -> t.field(field)
                        .terms(v -> v.value(values.stream().map(FieldValue::of).toList())))));
            }
        }
        String token = parameters.getFirst(PageToken.PARAMETER);
        return new ScoreCriteria(
                filters,
                PageSize.read(parameters.getFirst("size")),
                token == null || token.isBlank() ? null : PageToken.read(token, ORDER, SORTED_BY));
    }

    private static List<String> given(MultiValueMap<String, String> parameters, String name) {
        return parameters.getOrDefault(name, List.of()).stream()
                .filter(value -> !value.isBlank())
                .toList();
    }
}

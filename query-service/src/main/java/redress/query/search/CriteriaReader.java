package redress.query.search;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;
import redress.query.web.BadParameter;
import redress.query.web.Times;

/** Reads criteria from request parameters. A parameter that is not known is refused: a typing error must not widen a search. */
public final class CriteriaReader {

    public static final String NOT = "not.";
    /** What it says, and the id. */
    private static final int SORTED_BY = 2;

    private static final Set<String> OTHERS = Set.of("q", "from", "to", "sort", "size", PageToken.PARAMETER, "format");

    private CriteriaReader() {}

    /**
     * Reads them.
     *
     * @param alsoKnown parameters that the caller reads itself
     */
    public static Criteria read(MultiValueMap<String, String> parameters, Set<String> alsoKnown) {
        for (String name : parameters.keySet()) {
            if (!OTHERS.contains(name)
                    && !alsoKnown.contains(name)
                    && facet(name).isEmpty()) {
                throw new BadParameter(name, "is no parameter of this request");
            }
        }
        Sorting sorting = sorting(parameters);
        String token = parameters.getFirst(PageToken.PARAMETER);
        return new Criteria(
                text(parameters),
                filters(parameters, ""),
                filters(parameters, NOT),
                Times.from("from", parameters.getFirst("from")),
                Times.to("to", parameters.getFirst("to")),
                sorting,
                PageSize.read(parameters.getFirst("size")),
                token == null || token.isBlank() ? null : PageToken.read(token, sorting.parameter(), SORTED_BY));
    }

    private static java.util.Optional<Facet> facet(String parameter) {
        return Facet.byField(parameter.startsWith(NOT) ? parameter.substring(NOT.length()) : parameter);
    }

    private static @Nullable String text(MultiValueMap<String, String> parameters) {
        String text = parameters.getFirst("q");
        return text == null || text.isBlank() ? null : text.strip();
    }

    private static Map<Facet, List<String>> filters(MultiValueMap<String, String> parameters, String prefix) {
        Map<Facet, List<String>> filters = new EnumMap<>(Facet.class);
        for (Facet facet : Facet.values()) {
            List<String> values = parameters.getOrDefault(prefix + facet.field(), List.of()).stream()
                    .filter(value -> !value.isBlank())
                    .toList();
            if (!values.isEmpty()) {
                filters.put(facet, values);
            }
        }
        return filters;
    }

    private static Sorting sorting(MultiValueMap<String, String> parameters) {
        String sort = parameters.getFirst("sort");
        if (sort == null || sort.isBlank()) {
            return Sorting.NEWEST;
        }
        return Sorting.byParameter(sort)
                .orElseThrow(
                        () -> new BadParameter("sort", "must be -at (newest first), at (oldest first) or relevance"));
    }
}

package redress.query.search;

import co.elastic.clients.elasticsearch._types.FieldSort;
import co.elastic.clients.elasticsearch._types.SortOptions;
import co.elastic.clients.elasticsearch._types.SortOrder;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The orders in which complaints can be listed. The id breaks ties, so that every page begins where the last one ended. */
public enum Sorting {
    NEWEST("-at"),
    OLDEST("at"),
    RELEVANCE("relevance");

    private final String parameter;

    Sorting(String parameter) {
        this.parameter = parameter;
    }

    public String parameter() {
        return parameter;
    }

    List<SortOptions> options() {
        SortOptions first = switch (this) {
            case NEWEST -> by("at", SortOrder.Desc);
            case OLDEST -> by("at", SortOrder.Asc);
            case RELEVANCE -> SortOptions.of(s -> s.score(score -> score.order(SortOrder.Desc)));
        };
        return List.of(first, by("id", SortOrder.Asc));
    }

    static Optional<Sorting> byParameter(String parameter) {
        return Arrays.stream(values())
                .filter(sorting -> sorting.parameter.equals(parameter))
                .findFirst();
    }

    private static SortOptions by(String field, SortOrder order) {
        return SortOptions.of(s -> s.field(FieldSort.of(f -> f.field(field).order(order))));
    }
}

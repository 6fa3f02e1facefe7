package redress.analytics.index.facts;

import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import redress.analytics.index.Documents;

/** Root causes whose complaints are counted: all but those that were rejected, and those merged into another. */
@Component
public final class RootCauses {

    private static final Query SET_ASIDE = Query.of(q -> q.terms(t ->
            t.field("state").terms(v -> v.value(List.of(FieldValue.of("rejected"), FieldValue.of("merged"))))));
    private static final Query COUNTED = Query.of(q -> q.bool(b -> b.mustNot(SET_ASIDE)));

    private final Documents documents;

    RootCauses(Documents documents) {
        this.documents = documents;
    }

    /** Those that a person has confirmed, whatever came of it since; what was only suspected, or rejected, is none of them. */
    private static final Query CONFIRMED = Query.of(q -> q.bool(b -> b.mustNot(n -> n.terms(t -> t.field("state")
            .terms(v -> v.value(
                    List.of(FieldValue.of("suspected"), FieldValue.of("rejected"), FieldValue.of("merged"))))))));

    record Standing(String id, String state) {}

    /** A root cause by name. */
    public record Named(String id, String name) {}

    public List<Named> counted() throws IOException {
        return those(COUNTED);
    }

    /** Those that a person has confirmed. */
    public List<Named> confirmed() throws IOException {
        return those(CONFIRMED);
    }

    /** Of those that are not counted the state by id: {@code rejected} or {@code merged}. */
    public Map<String, String> setAside() throws IOException {
        Map<String, String> states = new HashMap<>();
        documents.forEach("root-causes", SET_ASIDE, "id", Standing.class, cause -> states.put(cause.id, cause.state));
        return states;
    }

    private List<Named> those(Query which) throws IOException {
        List<Named> all = new ArrayList<>();
        documents.forEach("root-causes", which, "id", Named.class, all::add);
        return all;
    }
}

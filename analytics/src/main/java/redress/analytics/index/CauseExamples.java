package redress.analytics.index;

import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Component;

/** The complaints that people linked to root causes, one document each: told again, they are the same. */
@Component
public final class CauseExamples {

    private static final Query ALL = Query.of(q -> q.matchAll(m -> m));

    private final Documents documents;
    private final Kept<List<CauseExample>> kept = new Kept<>(this::read);

    CauseExamples(Documents documents) {
        this.documents = documents;
    }

    /** A complaint has one cause by a person: the last. */
    public void remember(Collection<CauseExample> examples) throws IOException {
        kept.change(() -> {
            documents.write(examples.stream()
                    .map(e -> Document.of(Indices.EXAMPLES, e.complaint(), e))
                    .toList());
            documents.refresh(Indices.EXAMPLES);
        });
    }

    public void forget(Collection<String> complaints) throws IOException {
        kept.change(() -> {
            documents.delete(Indices.EXAMPLES, complaints);
            documents.refresh(Indices.EXAMPLES);
        });
    }

    /** All, oldest first. */
    public List<CauseExample> all() throws IOException {
        return kept.get();
    }

    private List<CauseExample> read() throws IOException {
        List<CauseExample> all = new ArrayList<>();
        documents.forEach(Indices.EXAMPLES, ALL, "complaint", CauseExample.class, all::add);
        all.sort(Comparator.comparing(CauseExample::at).thenComparing(CauseExample::complaint));
        return List.copyOf(all);
    }
}

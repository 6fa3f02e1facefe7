package redress.query.example;

import java.io.IOException;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;
import redress.query.index.Documents;
import redress.query.index.Indices;
import redress.query.web.Reader;
import tools.jackson.databind.node.ObjectNode;

/** Looks up the sentences that spans point at: {@code {complaint, from, to}} gets its {@code sentence}. */
@Component
public final class ExampleSentences {

    private final Documents documents;

    ExampleSentences(Documents documents) {
        this.documents = documents;
    }

    /** Adds the sentence to each span, as far as it is there and the reader may see the complaint. */
    public void resolve(Collection<ObjectNode> spans, Reader reader) throws IOException {
        if (reader.narratives()) {
            resolve(spans, reader::mayRead);
        }
    }

    /** The same for spans that analytics found to name nobody: everybody may read them. */
    public void resolveForAll(Collection<ObjectNode> spans) throws IOException {
        resolve(spans, _ -> true);
    }

    private void resolve(Collection<ObjectNode> spans, Predicate<ObjectNode> mayRead) throws IOException {
        Set<String> complaints = new LinkedHashSet<>();
        spans.forEach(span -> complaints.add(span.path("complaint").asString()));
        if (complaints.isEmpty()) {
            return;
        }
        Map<String, ObjectNode> found = documents.read(Indices.COMPLAINTS, complaints);
        for (ObjectNode span : spans) {
            ObjectNode complaint = found.get(span.path("complaint").asString());
            if (complaint != null && mayRead.test(complaint)) {
                resolve(span, complaint.path("narrative").asString(""));
            }
        }
    }

    private static void resolve(ObjectNode span, String narrative) {
        int from = span.path("from").asInt(0);
        int to = Math.min(span.path("to").asInt(0), narrative.length());
        if (from >= 0 && from < to) {
            span.put("sentence", narrative.substring(from, to).strip());
        }
    }
}

package redress.query.rootcause;

import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import redress.query.index.Documents;
import redress.query.index.Indices;
import redress.query.web.Reader;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Looks up the sentences that examples point at: {@code {complaint, from, to}} gets its {@code sentence}. */
@Component
public final class ExampleSentences {

    private final Documents documents;

    ExampleSentences(Documents documents) {
        this.documents = documents;
    }

    /** Adds the sentence to each entry of {@code examples}, as far as they are there and the reader may see the complaint. */
    public void resolve(ObjectNode document, Reader reader) throws IOException {
        Set<String> complaints = new LinkedHashSet<>();
        document.path("examples")
                .forEach(example -> complaints.add(example.path("complaint").asString()));
        Map<String, ObjectNode> found = documents.read(Indices.COMPLAINTS, complaints);
        for (JsonNode example : document.path("examples")) {
            ObjectNode complaint = found.get(example.path("complaint").asString());
            if (complaint != null && reader.mayRead(complaint) && example instanceof ObjectNode entry) {
                resolve(entry, complaint.path("narrative").asString(""));
            }
        }
    }

    private static void resolve(ObjectNode example, String narrative) {
        int from = example.path("from").asInt(0);
        int to = Math.min(example.path("to").asInt(0), narrative.length());
        if (from >= 0 && from < to) {
            example.put("sentence", narrative.substring(from, to).strip());
        }
    }
}

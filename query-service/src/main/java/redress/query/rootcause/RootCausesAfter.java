package redress.query.rootcause;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import redress.events.rootcause.RootCauseEvent;
import redress.query.feed.Fact;
import redress.query.feed.Facts;
import redress.query.index.Documents;
import redress.query.index.Fields;
import redress.query.index.Indices;
import redress.query.rootcause.life.RootCauseDocument;
import tools.jackson.databind.node.ObjectNode;

/** Root causes as they are once a batch of facts is taken in, for projections that fold the same batch. */
public final class RootCausesAfter {

    private final List<Fact<RootCauseEvent>> events;
    private final Documents documents;
    private final Map<String, Optional<ObjectNode>> known = new HashMap<>();

    public RootCausesAfter(Facts facts, Documents documents) {
        this.events = facts.of(RootCauseEvent.class);
        this.documents = documents;
    }

    /** What happened to root causes in the batch. */
    public List<RootCauseEvent> events() {
        return events.stream().map(Fact::what).toList();
    }

    /** Its document; empty while it is unknown. */
    public Optional<ObjectNode> byId(String id) throws IOException {
        Optional<ObjectNode> found = known.get(id);
        if (found == null) {
            found = Optional.ofNullable(folded(id));
            known.put(id, found);
        }
        return found;
    }

    private @Nullable ObjectNode folded(String id) throws IOException {
        ObjectNode document = documents.read(Indices.ROOT_CAUSES, id).orElse(null);
        for (Fact<RootCauseEvent> fact : events) {
            boolean about = fact.what().rootCause().toString().equals(id);
            boolean follows = document == null
                    ? RootCauseDocument.begins(fact.what())
                    : fact.sequence() > Fields.number(document, "sequence", -1);
            if (about && follows) {
                document = RootCauseDocument.after(document, fact);
            }
        }
        return document;
    }
}

package redress.query.rootcause;

import java.io.IOException;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import redress.events.rootcause.RootCauseEvent;
import redress.events.rootcause.RootCauseEvent.FixEffectMeasured;
import redress.query.feed.Fact;
import redress.query.feed.Facts;
import redress.query.feed.Projection;
import redress.query.feed.Sequences;
import redress.query.index.Documents;
import redress.query.index.Fields;
import redress.query.index.Indices;
import redress.query.index.Write;
import redress.query.index.Writes;
import redress.query.rootcause.life.RootCauseDocument;
import tools.jackson.databind.node.ObjectNode;

/**
 * Writes {@code root-causes}, {@code fixes} with each fix that was deployed, {@code fix-effects} with what they did, and {@code
 * fix-effects-daily} with what was said of that on each day.
 */
@Component
final class RootCauseProjection implements Projection {

    private final Sequences sequences;

    RootCauseProjection(Sequences sequences) {
        this.sequences = sequences;
    }

    @Override
    public void fold(Facts facts, Documents documents, Writes writes) throws IOException {
        List<Fact<RootCauseEvent>> events = facts.of(RootCauseEvent.class);
        Set<String> ids = new LinkedHashSet<>();
        events.forEach(fact -> ids.add(fact.what().rootCause().toString()));
        Map<String, ObjectNode> current = new HashMap<>(documents.read(Indices.ROOT_CAUSES, ids));
        for (Fact<RootCauseEvent> fact : events) {
            takeIn(fact, current);
            ObjectNode document = current.get(fact.what().rootCause().toString());
            if (document != null && fact.what() instanceof FixEffectMeasured measured) {
                writes.add(FixEffects.said(document, fact, measured));
            }
        }
        for (String id : ids) {
            ObjectNode document = current.get(id);
            if (document != null) {
                long version = Fields.number(document, "sequence", 0) + 1;
                writes.add(Write.of(Indices.ROOT_CAUSES, id, version, document));
                addAll(DeployedFixes.of(document, version), writes);
                addAll(FixEffects.of(document, version), writes);
            }
        }
    }

    private static void addAll(List<Write> documents, Writes writes) throws IOException {
        for (Write document : documents) {
            writes.add(document);
        }
    }

    private void takeIn(Fact<RootCauseEvent> fact, Map<String, ObjectNode> current) {
        String id = fact.what().rootCause().toString();
        ObjectNode document = current.get(id);
        if (document == null && !RootCauseDocument.begins(fact.what())) {
            sequences.unknown(fact);
            return;
        }
        if (sequences.isNew(fact, document == null ? -1 : Fields.number(document, "sequence", -1))) {
            current.put(id, RootCauseDocument.after(document, fact));
        }
    }
}

package redress.query.complaint;

import static java.util.stream.Collectors.toSet;

import java.io.IOException;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import redress.events.complaint.ComplaintEvent;
import redress.events.complaint.ComplaintEvent.ComplaintLodged;
import redress.events.complaint.ComplaintEvent.PersonalDataErased;
import redress.events.finding.Finding.ComplaintGrouped;
import redress.query.feed.Fact;
import redress.query.feed.Facts;
import redress.query.feed.Projection;
import redress.query.feed.Sequences;
import redress.query.index.Documents;
import redress.query.index.Fields;
import redress.query.index.Indices;
import redress.query.index.Write;
import redress.query.index.Writes;
import tools.jackson.databind.node.ObjectNode;

/**
 * Writes {@code complaints} and {@code complaints-analyst} from complaint events, from findings about their grouping, and
 * from merges and splits of the root causes that people attributed them to.
 */
@Component
final class ComplaintProjection implements Projection {

    private final Sequences sequences;

    ComplaintProjection(Sequences sequences) {
        this.sequences = sequences;
    }

    private static Set<String> ids(Facts facts) {
        Set<String> ids = new LinkedHashSet<>();
        facts.of(ComplaintEvent.class)
                .forEach(fact -> ids.add(fact.what().complaint().toString()));
        facts.of(ComplaintGrouped.class)
                .forEach(fact -> ids.add(fact.what().complaint().toString()));
        return ids;
    }

    @Override
    public void fold(Facts facts, Documents documents, Writes writes) throws IOException {
        List<Fact<ComplaintEvent>> events = facts.of(ComplaintEvent.class);
        List<Fact<ComplaintGrouped>> groupings = facts.of(ComplaintGrouped.class);
        Set<String> ids = ids(facts);
        Map<String, ObjectNode> current = new HashMap<>(documents.read(Indices.COMPLAINTS, ids));
        events.forEach(fact -> takeIn(fact, current));
        groupings.forEach(fact -> group(fact, current));
        follow(new MovedCauses(facts, documents), ids, current, documents);
        write(ids, current, writes);
    }

    @Override
    public void eraseOutOfTurn(List<Fact<PersonalDataErased>> erasures, Documents documents, Writes writes)
            throws IOException {
        Set<String> ids = erasures.stream()
                .map(fact -> fact.what().complaint().toString())
                .collect(toSet());
        Map<String, ObjectNode> current = documents.read(Indices.COMPLAINTS, ids);
        current.values().forEach(Account::withoutWords);
        write(ids, current, writes);
    }

    private void takeIn(Fact<ComplaintEvent> fact, Map<String, ObjectNode> current) {
        String id = fact.what().complaint().toString();
        ObjectNode document = current.get(id);
        if (document == null && !(fact.what() instanceof ComplaintLodged)) {
            sequences.unknown(fact);
            return;
        }
        if (sequences.isNew(fact, document == null ? -1 : Fields.number(document, "sequence", -1))) {
            current.put(id, ComplaintDocument.after(document, fact));
        }
    }

    private void group(Fact<ComplaintGrouped> fact, Map<String, ObjectNode> current) {
        ObjectNode document = current.get(fact.what().complaint().toString());
        if (document == null) {
            sequences.unknown(fact);
        } else {
            CauseLink.group(document, fact.what());
        }
    }

    private static void follow(
            MovedCauses causes, Set<String> ids, Map<String, ObjectNode> current, Documents documents)
            throws IOException {
        Set<String> moved = new LinkedHashSet<>(causes.complaints());
        moved.removeAll(ids);
        current.putAll(documents.read(Indices.COMPLAINTS, moved));
        ids.addAll(moved);
        for (ObjectNode complaint : current.values()) {
            causes.follow(complaint);
        }
    }

    private static void write(Set<String> ids, Map<String, ObjectNode> current, Writes writes) throws IOException {
        List<Write> all = ids.stream()
                .filter(current::containsKey)
                .flatMap(id -> writes(id, Objects.requireNonNull(current.get(id))))
                .toList();
        for (Write write : all) {
            writes.add(write);
        }
    }

    private static Stream<Write> writes(String id, ObjectNode document) {
        long version = Fields.number(document, "sequence", 0) + 1;
        return Stream.of(
                Write.of(Indices.COMPLAINTS, id, version, document),
                Write.of(Indices.COMPLAINTS_ANALYST, id, version, AnalystCopy.of(document)));
    }
}

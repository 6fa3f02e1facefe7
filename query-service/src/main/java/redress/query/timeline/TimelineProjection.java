package redress.query.timeline;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import redress.events.EventJson;
import redress.events.complaint.ComplaintEvent;
import redress.events.complaint.ComplaintEvent.PersonalDataErased;
import redress.query.feed.Fact;
import redress.query.feed.Facts;
import redress.query.feed.Projection;
import redress.query.index.Documents;
import redress.query.index.Fields;
import redress.query.index.Indices;
import redress.query.index.Write;
import redress.query.index.Writes;
import tools.jackson.databind.node.ObjectNode;

/**
 * Writes {@code complaint-timeline}: a line for each event, in words that hold nothing personal; what was written to or by
 * the customer stands in a field of its own.
 */
// First: while Elasticsearch takes the lines in, the other projections fold.
@Order(Ordered.HIGHEST_PRECEDENCE)
@Component
final class TimelineProjection implements Projection {

    private static final String TEXT = "text";

    @Override
    public void fold(Facts facts, Documents current, Writes writes) throws IOException {
        List<Fact<ComplaintEvent>> events = facts.of(ComplaintEvent.class);
        for (Fact<ComplaintEvent> fact : events) {
            writes.add(line(fact));
        }
        for (Fact<ComplaintEvent> fact : events) {
            if (fact.what() instanceof PersonalDataErased) {
                withoutWords(fact, current, writes);
            }
        }
    }

    @Override
    public void eraseOutOfTurn(List<Fact<PersonalDataErased>> erasures, Documents current, Writes writes)
            throws IOException {
        for (Fact<PersonalDataErased> erased : erasures) {
            withoutWords(erased, current, writes);
        }
    }

    /** The only change a line ever sees, and so in the same version: it is written again as if nobody had said a word. */
    private static void withoutWords(Fact<? extends ComplaintEvent> erased, Documents current, Writes writes)
            throws IOException {
        List<String> before = LongStream.range(0, erased.sequence())
                .mapToObj(sequence -> id(erased.what(), sequence))
                .toList();
        for (Map.Entry<String, ObjectNode> line :
                current.read(Indices.TIMELINE, before).entrySet()) {
            if (line.getValue().remove(TEXT) != null) {
                long sequence = Fields.number(line.getValue(), "sequence", 0);
                writes.add(Write.of(Indices.TIMELINE, line.getKey(), sequence + 1, line.getValue()));
            }
        }
    }

    private static String id(ComplaintEvent event, long sequence) {
        return event.complaint() + "-" + sequence;
    }

    private static Write line(Fact<ComplaintEvent> fact) {
        ComplaintEvent event = fact.what();
        String complaint = event.complaint().toString();
        ObjectNode line = EventJson.MAPPER.createObjectNode();
        line.put("complaint", complaint);
        line.put("sequence", fact.sequence());
        Fields.set(line, "at", event.at());
        Fields.set(line, "recordedAt", fact.recordedAt());
        line.put("type", fact.type());
        line.put("summary", TimelineSummary.of(event));
        line.put("actor", fact.actor());
        Fields.set(line, "onBehalfOf", fact.onBehalfOf());
        Fields.set(line, TEXT, TimelineText.of(event));
        return Write.of(Indices.TIMELINE, id(event, fact.sequence()), fact.sequence() + 1, line);
    }
}

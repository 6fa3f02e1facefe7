package redress.query.timeline;

import java.io.IOException;
import java.util.List;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import redress.events.EventJson;
import redress.events.complaint.ComplaintEvent;
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

    @Override
    public void fold(Facts facts, Documents current, Writes writes) throws IOException {
        List<Fact<ComplaintEvent>> events = facts.of(ComplaintEvent.class);
        for (Write line : events.stream().map(TimelineProjection::line).toList()) {
            writes.add(line);
        }
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
        Fields.set(line, "text", TimelineText.of(event));
        return Write.of(Indices.TIMELINE, complaint + "-" + fact.sequence(), fact.sequence() + 1, line);
    }
}

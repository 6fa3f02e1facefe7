package redress.query.complaint;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import redress.events.EventJson;
import redress.events.Personal;
import redress.events.complaint.ComplaintEvent;
import redress.events.complaint.ComplaintEvent.CauseAttributed;
import redress.events.complaint.ComplaintEvent.ComplaintAcknowledged;
import redress.events.complaint.ComplaintEvent.ComplaintLodged;
import redress.events.complaint.ComplaintEvent.ComplaintResolved;
import redress.events.complaint.ComplaintEvent.CustomerInformed;
import redress.events.complaint.ComplaintEvent.HandlerAssigned;
import redress.query.feed.Fact;
import redress.query.feed.Facts;
import redress.query.feed.Projection;
import redress.query.index.Fields;
import redress.query.index.Indices;
import redress.query.index.Write;
import tools.jackson.databind.node.ObjectNode;

/**
 * Writes {@code complaint-timeline}: a line for each event, in words that hold nothing personal; what was written to or by
 * the customer stands in a field of its own.
 */
@Component
final class TimelineProjection implements Projection {

    @Override
    public List<Write> fold(Facts facts) {
        return facts.of(ComplaintEvent.class).stream()
                .map(TimelineProjection::line)
                .toList();
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
        line.put("summary", summary(event));
        line.put("actor", fact.actor());
        Fields.set(line, "text", text(event));
        return new Write(Indices.TIMELINE, complaint + "-" + fact.sequence(), fact.sequence() + 1, line);
    }

    private static String summary(ComplaintEvent event) {
        return switch (event) {
            case ComplaintLodged e -> "Lodged by " + e.channel() + " about " + e.product();
            case HandlerAssigned e when e.previous() == null -> "Given to " + e.handler();
            case HandlerAssigned e -> "Handed over from " + e.previous() + " to " + e.handler();
            case ComplaintAcknowledged e -> "Acknowledged; " + e.handler() + " owns it";
            case CustomerInformed _ -> "Customer informed";
            case CauseAttributed e -> "Attributed to the root cause " + e.rootCauseName();
            case ComplaintResolved e ->
                switch (e.outcome()) {
                    case UPHELD -> "Resolved: upheld";
                    case PARTLY_UPHELD -> "Resolved: partly upheld";
                    case NOT_UPHELD -> "Resolved: not upheld";
                };
        };
    }

    private static @Nullable String text(ComplaintEvent event) {
        return switch (event) {
            // The narrative stands in the complaint itself.
            case ComplaintLodged _, ComplaintAcknowledged _ -> null;
            case HandlerAssigned e -> personal(e.personal(), "note");
            case CustomerInformed e -> personal(e.personal(), "message");
            case CauseAttributed e -> personal(e.personal(), "reason");
            case ComplaintResolved e -> personal(e.personal(), "reason");
        };
    }

    private static @Nullable String personal(Personal fields, String name) {
        return Optional.of(fields.read())
                .map((Map<String, String> read) -> read.get(name))
                .orElse(null);
    }
}

package redress.query.console.customer;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import redress.events.EventJson;
import redress.events.EventTypes;
import redress.events.Personal;
import redress.events.complaint.ComplaintEvent;
import redress.events.complaint.ComplaintEvent.ComplaintLodged;
import redress.events.report.ReportEvent;
import redress.query.console.customer.Held.Recorded;
import redress.query.console.customer.Line.Said;
import redress.query.timeline.TimelineSummary;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Turns recorded events into lines that a person reads, in the words of the timeline; leaves nothing out that was said. */
final class Telling {

    private static final String PERSONAL = "personal";
    /** Shown once, with the customer. */
    private static final String CUSTOMER_ID = "customerId";

    private static final String INTAKE = "intake:";

    /** Labels of personal fields whose names do not say enough. */
    private static final Map<String, String> LABELS = Map.ofEntries(
            Map.entry("narrative", "What the customer said"),
            Map.entry("desiredOutcome", "What the customer wants"),
            Map.entry("text", "What the customer wrote"),
            Map.entry("summary", "What was understood"),
            Map.entry("words", "What was said"),
            Map.entry("step", "What was agreed"),
            Map.entry("what", "What it is"),
            Map.entry("how", "How"),
            Map.entry("limits", "What cannot be done"),
            Map.entry("suggestion", "What could be better"));

    private Telling() {}

    static Line of(Recorded recorded) {
        ObjectNode data = recorded.data();
        Instant at = time(data, recorded.recordedAt());
        return new Line(
                at,
                isLater(recorded.recordedAt(), at) ? recorded.recordedAt() : null,
                summary(recorded),
                actor(recorded),
                said(data),
                Facts.beside(data));
    }

    /** What sources call the customer, if this event says it. */
    static @Nullable String name(Recorded recorded) {
        JsonNode name = recorded.data().path(PERSONAL).path(CUSTOMER_ID);
        return name.isString() ? name.asString() : null;
    }

    /** People by their user names; what is no person in words. */
    private static @Nullable String actor(Recorded recorded) {
        String actor = recorded.actor();
        if (actor == null || actor.isBlank()) {
            return null;
        }
        String who = switch (actor) {
            case "clock", "redress" -> "by itself";
            default -> actor.startsWith(INTAKE) ? "sent by " + actor.substring(INTAKE.length()) : actor;
        };
        return recorded.onBehalfOf() == null ? who : who + " for " + recorded.onBehalfOf();
    }

    private static Instant time(ObjectNode data, @Nullable Instant recordedAt) {
        try {
            return Instant.parse(data.path("at").asString(""));
        } catch (DateTimeException none) {
            return Objects.requireNonNullElse(recordedAt, Instant.EPOCH);
        }
    }

    private static boolean isLater(@Nullable Instant recordedAt, Instant at) {
        return recordedAt != null && recordedAt.isAfter(at.plus(Duration.ofDays(1)));
    }

    private static String summary(Recorded recorded) {
        return switch (event(recorded)) {
            case ComplaintLodged _ -> "Lodged";
            case ComplaintEvent event -> TimelineSummary.of(event);
            case ReportEvent event -> ReportSummary.of(event);
            default -> "Something that this version has no words for: " + recorded.type();
        };
    }

    /** The event itself; of a type that only a newer version knows, its name. */
    private static Object event(Recorded recorded) {
        try {
            ObjectNode data = recorded.data().deepCopy();
            if (data.path(PERSONAL).isObject()) {
                data.set(PERSONAL, EventJson.MAPPER.valueToTree(Personal.plain(Map.of())));
            }
            return EventTypes.byName(recorded.type())
                    .<Object>map(type -> EventJson.MAPPER.treeToValue(data, type))
                    .orElse(recorded.type());
        } catch (JacksonException notAsExpected) {
            return recorded.type();
        }
    }

    private static List<Said> said(ObjectNode data) {
        List<Said> said = new ArrayList<>();
        data.path(PERSONAL).properties().forEach(field -> {
            if (!field.getKey().equals(CUSTOMER_ID)) {
                said.add(new Said(label(field.getKey()), field.getValue().asString("")));
            }
        });
        return said;
    }

    private static String label(String field) {
        if (field.startsWith(ComplaintLodged.SEALED_ATTRIBUTE)) {
            return Facts.label(field.substring(ComplaintLodged.SEALED_ATTRIBUTE.length()));
        }
        return field.matches("S\\d+") ? "Solution " + field : LABELS.getOrDefault(field, Facts.label(field));
    }
}

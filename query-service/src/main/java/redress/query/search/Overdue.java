package redress.query.search;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.springframework.stereotype.Component;
import redress.query.index.Fields;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What the company owes a customer and has not done in time, as of now: nothing of it is stored, because time passes
 * without an event. Adds {@code overdue} and, while the customer waits, {@code silentHours}.
 */
@Component
final class Overdue {

    private static final Set<String> ENDED = Set.of("closed", "withdrawn");
    private static final Set<String> WAITING = Set.of("lodged", "acknowledged");

    private final Clock clock;

    Overdue(Clock clock) {
        this.clock = clock;
    }

    void addTo(ObjectNode complaint) {
        Instant now = clock.instant();
        ArrayNode overdue = complaint.putArray("overdue");
        String state = complaint.path("state").asString();
        if (WAITING.contains(state)) {
            clocks(complaint, state, now, overdue);
            Instant last = Fields.time(complaint, "lastContactAt");
            if (last != null && last.isBefore(now)) {
                complaint.put("silentHours", Duration.between(last, now).toHours());
            }
        }
        if (!ENDED.contains(state) && (passed(complaint, "nextPromiseDue", now) || isOneUnkept(complaint))) {
            overdue.add("promise");
        }
    }

    private static void clocks(ObjectNode complaint, String state, Instant now, ArrayNode overdue) {
        if (complaint.get("clocks") instanceof ObjectNode clocks) {
            if (state.equals("lodged") && passed(clocks, "acknowledgeBy", now)) {
                overdue.add("acknowledgement");
            }
            if (!clocks.path("answered").asBoolean(false) && passed(clocks, "answerBy", now)) {
                overdue.add("answer");
            }
            if (passed(clocks, "resolveBy", now)) {
                overdue.add("resolution");
            }
        }
        if (passed(complaint, "nextUpdateBy", now)) {
            overdue.add("update");
        }
    }

    /** A broken promise stays owed until it is kept late. */
    private static boolean isOneUnkept(ObjectNode complaint) {
        JsonNode promises = complaint.path("promises");
        return promises.path("broken").asInt(0) > promises.path("keptLate").asInt(0);
    }

    private static boolean passed(ObjectNode document, String field, Instant now) {
        Instant due = Fields.time(document, field);
        return due != null && due.isBefore(now);
    }
}

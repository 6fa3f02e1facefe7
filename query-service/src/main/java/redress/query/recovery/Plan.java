package redress.query.recovery;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import redress.events.complaint.Clocks;
import redress.query.index.Fields;
import tools.jackson.databind.node.ObjectNode;

/** The clocks that run for a complaint: by when the company owes what, and whether it has answered since they started. */
public final class Plan {

    private static final String CLOCKS = "clocks";
    private static final String ANSWERED = "answered";

    private Plan() {}

    /** The clocks start, or start anew. */
    public static void start(ObjectNode document, @Nullable Clocks clocks, Instant at) {
        Fields.set(document, CLOCKS, clocks);
        if (document.get(CLOCKS) instanceof ObjectNode running) {
            Fields.set(running, "since", at);
            running.put(ANSWERED, false);
        }
    }

    static void answered(ObjectNode document) {
        if (document.get(CLOCKS) instanceof ObjectNode running) {
            running.put(ANSWERED, true);
        }
    }
}

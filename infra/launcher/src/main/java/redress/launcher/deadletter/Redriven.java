package redress.launcher.deadletter;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** What redriving led to, over all services. */
public final class Redriven {

    private final List<String> failed = new ArrayList<>();
    private long handled;
    private long waiting;

    void add(JsonNode outcome) {
        handled += outcome.path("redriven").asLong(0);
        waiting += outcome.path("waiting").asLong(0);
        for (JsonNode item : outcome.path("items")) {
            if (item.path("waiting").asLong(0) > 0) {
                failed.add("%s  %s: %s"
                        .formatted(
                                item.path("sequence").asString(""),
                                item.path("processor").asString(""),
                                item.path("reason").asString("another part is redriving it")));
            }
        }
    }

    /** Letters that have been handled. */
    public long handled() {
        return handled;
    }

    /** Letters that still wait. */
    public long waiting() {
        return waiting;
    }

    /** The sequences that failed again, with their reasons. */
    public List<String> failed() {
        return failed;
    }
}

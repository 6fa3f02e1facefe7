package redress.query.rootcause.life;

import java.time.Instant;
import redress.events.rootcause.RootCauseEvent.RootCauseClosed;
import redress.events.rootcause.RootCauseEvent.RootCauseRegressed;
import redress.query.index.Fields;
import tools.jackson.databind.node.ObjectNode;

/** The episodes of a root cause: a failure that comes back after a fix opens a further one, the earlier ones stay. */
final class Episodes {

    private static final String EPISODES = "episodes";
    private static final String NUMBER = "number";
    private static final String CURRENT = "episode";

    private Episodes() {}

    static void first(ObjectNode document, Instant at) {
        if (!document.has(CURRENT)) {
            open(document, 1, at);
        }
    }

    static int current(ObjectNode document) {
        return (int) Fields.number(document, CURRENT, 1);
    }

    static void closed(ObjectNode document, RootCauseClosed event) {
        Fields.set(episode(document, event.episode()), "closedAt", event.at());
    }

    static void regressed(ObjectNode document, RootCauseRegressed event) {
        open(document, event.episode(), event.at());
        document.remove("verdict");
    }

    /** What was measured last for all customers. */
    static void judged(ObjectNode document, String verdict) {
        episode(document, current(document)).put("verdict", verdict);
        document.put("verdict", verdict);
    }

    private static void open(ObjectNode document, int number, Instant at) {
        document.put(CURRENT, number);
        Fields.set(episode(document, number), "openedAt", at);
    }

    private static ObjectNode episode(ObjectNode document, int number) {
        for (var episode : document.withArrayProperty(EPISODES)) {
            if (episode instanceof ObjectNode known && known.path(NUMBER).asInt() == number) {
                return known;
            }
        }
        return document.withArrayProperty(EPISODES).addObject().put(NUMBER, number);
    }
}

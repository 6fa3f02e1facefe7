package redress.query.complaint;

import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import redress.events.EventJson;
import redress.query.index.Fields;
import tools.jackson.databind.node.ObjectNode;

/**
 * Which complaints went with a root cause that was split from another.
 *
 * @param at when; whoever attributed a complaint later knew of it
 * @param complaints those that were named
 * @param scope attribute values of all others; empty if those that were named are all
 */
record Split(Instant at, Set<String> complaints, Map<String, String> scope) {

    static Split of(ObjectNode document) {
        return EventJson.MAPPER.treeToValue(document.deepCopy().retain("at", "complaints", "scope"), Split.class);
    }

    boolean takes(ObjectNode complaint, @Nullable Instant attributedAt) {
        boolean known = attributedAt != null && attributedAt.isAfter(at);
        return !known && (complaints.contains(Fields.text(complaint, "id")) || covers(complaint));
    }

    private boolean covers(ObjectNode complaint) {
        return !scope.isEmpty()
                && scope.entrySet().stream().allMatch(part -> has(complaint, part.getKey(), part.getValue()));
    }

    private static boolean has(ObjectNode complaint, String name, String value) {
        return value.equals(Fields.text(complaint, name))
                || complaint
                        .path("attributes")
                        .valueStream()
                        .anyMatch(one -> one.asString().equals(name + "=" + value));
    }
}

package redress.command.redrive;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What is to be different when a rejected record is sent again; with nothing of it, it goes as it came.
 *
 * @param record the whole record anew: type, source, id and data
 * @param data all of its data anew
 * @param set single fields of its data; null takes a field away
 */
public record Correction(
        @Nullable NewRecord record, @Nullable ObjectNode data, Map<String, JsonNode> set) {

    /** A record in place of one that could not be read. */
    public record NewRecord(String type, String source, String id, ObjectNode data) {}

    /** Single fields. */
    public static Correction of(Map<String, JsonNode> set) {
        return new Correction(null, null, set);
    }

    boolean isNone() {
        return record == null && data == null && set.isEmpty();
    }

    /** Says nothing of the values, they may be personal. */
    @Override
    public String toString() {
        return "Correction";
    }
}

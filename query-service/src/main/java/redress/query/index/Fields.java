package redress.query.index;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import redress.events.EventJson;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Reads and puts values of a document: what is absent is left out instead of being null. */
public final class Fields {

    private Fields() {}

    public static void set(ObjectNode document, String field, @Nullable Object value) {
        switch (value) {
            case null -> document.remove(field);
            case String text -> document.put(field, text);
            case Long number -> document.put(field, number);
            case Instant time -> document.put(field, time.toString());
            default -> document.set(field, EventJson.MAPPER.<JsonNode>valueToTree(value));
        }
    }

    public static @Nullable String text(ObjectNode document, String field) {
        JsonNode value = document.get(field);
        return value == null || value.isNull() ? null : value.asString();
    }

    public static long number(ObjectNode document, String field, long otherwise) {
        JsonNode value = document.get(field);
        return value == null || value.isNull() ? otherwise : value.asLong();
    }

    /** Keeps the later of two times. */
    public static void setLatest(ObjectNode document, String field, Instant time) {
        String before = text(document, field);
        if (before == null || Instant.parse(before).isBefore(time)) {
            set(document, field, time);
        }
    }
}

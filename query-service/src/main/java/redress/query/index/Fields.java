package redress.query.index;

import com.ethlo.time.ITU;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import redress.events.EventJson;
import redress.events.finding.Suspicion;
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

    public static @Nullable Instant time(ObjectNode document, String field) {
        String value = text(document, field);
        return value == null ? null : ITU.parseDateTime(value).toInstant();
    }

    /** The word of an enum as documents have it: {@code PARTLY_UPHELD} is {@code partly-upheld}. */
    public static String word(Enum<?> value) {
        return word(value.name());
    }

    /** The same for the name of an enum's value. */
    public static String word(String name) {
        return name.toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Keeps what an algorithm suggests as {@code {value, confidence}}, or drops it if it suggests nothing. */
    public static void setGuess(ObjectNode document, String field, Suspicion.@Nullable Guess guess) {
        set(document, field, guess == null ? null : new Suspicion.Guess(word(guess.value()), guess.confidence()));
    }

    /** Counts one more, from 0. */
    public static void count(ObjectNode document, String field) {
        document.put(field, number(document, field, 0) + 1);
    }

    /** Keeps a value that is already there. */
    public static void setFirst(ObjectNode document, String field, Object value) {
        if (!document.has(field)) {
            set(document, field, value);
        }
    }

    /** Keeps the later of two times. */
    public static void setLatest(ObjectNode document, String field, Instant time) {
        Instant before = time(document, field);
        if (before == null || before.isBefore(time)) {
            set(document, field, time);
        }
    }
}

package redress.events.complaint;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** Identity of a gesture within its complaint: G1 for the first one offered, G2 for the next. */
public record GestureId(String value) {

    @JsonCreator
    public GestureId {
        if (!value.matches("G[1-9][0-9]{0,5}")) {
            throw new IllegalArgumentException("a gesture id reads G1, G2, …");
        }
    }

    /** The id of the {@code n}th one, counted from 1. */
    public static GestureId number(int n) {
        return new GestureId("G" + n);
    }

    @JsonValue
    @Override
    public String toString() {
        return value;
    }
}

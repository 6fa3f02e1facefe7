package redress.events;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** Identity of a fix within its root cause: F1 for the first one planned, F2 for the next. */
public record FixId(String value) {

    @JsonCreator
    public FixId {
        if (!value.matches("F[1-9][0-9]{0,5}")) {
            throw new IllegalArgumentException("a fix id reads F1, F2, …");
        }
    }

    /** The id of the {@code n}th fix planned for a root cause, counted from 1. */
    public static FixId number(int n) {
        return new FixId("F" + n);
    }

    @JsonValue
    @Override
    public String toString() {
        return value;
    }
}

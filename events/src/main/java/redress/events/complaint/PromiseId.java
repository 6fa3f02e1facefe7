package redress.events.complaint;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** Identity of a promise within its complaint: P1 for the first one made, P2 for the next. */
public record PromiseId(String value) {

    @JsonCreator
    public PromiseId {
        if (!value.matches("P[1-9][0-9]{0,5}")) {
            throw new IllegalArgumentException("a promise id reads P1, P2, …");
        }
    }

    /** The id of the {@code n}th one, counted from 1. */
    public static PromiseId number(int n) {
        return new PromiseId("P" + n);
    }

    @JsonValue
    @Override
    public String toString() {
        return value;
    }
}

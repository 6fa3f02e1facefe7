package redress.events.complaint;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** Identity of a solution within its complaint: S1 for the first one offered, S2 for the next. */
public record SolutionId(String value) {

    @JsonCreator
    public SolutionId {
        if (!value.matches("S[1-9][0-9]{0,5}")) {
            throw new IllegalArgumentException("a solution id reads S1, S2, …");
        }
    }

    /** The id of the {@code n}th one, counted from 1. */
    public static SolutionId number(int n) {
        return new SolutionId("S" + n);
    }

    @JsonValue
    @Override
    public String toString() {
        return value;
    }
}

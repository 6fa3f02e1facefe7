package redress.command.receipt;

import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A rejected record in a list, without its content.
 *
 * @param number given in the order in which they were rejected
 * @param at when it was rejected, the last time
 * @param state what became of it since
 * @param became the complaint or report it led to, if it went through
 * @param redrives how often it was sent again
 */
public record Listed(
        long number,
        Instant at,
        @Nullable String batch,
        @Nullable String record,
        @Nullable String source,
        @Nullable String type,
        @Nullable String key,
        String field,
        String rule,
        String message,
        State state,
        @Nullable String became,
        int redrives,
        @Nullable Instant redrivenAt) {

    /** What became of a rejected record. */
    public enum State {
        REJECTED,
        UNDER_WAY,
        ACCEPTED,
        DUPLICATE;

        /** {@code rejected}, {@code under-way}, {@code accepted} or {@code duplicate}. */
        @JsonValue
        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        /** Whether it went through, so that there is nothing left to correct. */
        public boolean through() {
            return this == ACCEPTED || this == DUPLICATE;
        }
    }
}

package redress.query.console.customer;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One thing that happened, in words.
 *
 * @param recordedAt when it was recorded, if that was on a later day
 * @param said what was said or written then; nothing once it is erased
 * @param facts what else was recorded
 */
record Line(
        Instant at,
        @Nullable Instant recordedAt,
        String summary,
        @Nullable String actor,
        List<Said> said,
        List<Fact> facts) {

    /** Something personal, with a label that says what it is. */
    record Said(String label, String text) {

        /** Says nothing of the text. */
        @Override
        public String toString() {
            return label;
        }
    }

    /** Something that was recorded beside; {@code time} instead of {@code value} if it is a point in time. */
    record Fact(String label, String value, @Nullable Instant time) {}
}

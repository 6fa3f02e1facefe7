package redress.query.feed;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An event or finding as it was told.
 *
 * @param what the event itself
 * @param type its logical name
 * @param sequence its number within its aggregate, from 0; findings have none and say -1
 * @param actor who did it
 * @param onBehalfOf for whom, if for another
 * @param recordedAt when it was recorded, which may be long after it happened
 * @param position where the record stands in Kafka
 */
public record Fact<E>(
        E what,
        String type,
        long sequence,
        String actor,
        @Nullable String onBehalfOf,
        Instant recordedAt,
        String position) {

    /** The same, in another form of its words. */
    Fact<?> telling(Object open) {
        return new Fact<>(open, type, sequence, actor, onBehalfOf, recordedAt, position);
    }

    /** Says nothing of the event, which may be personal. */
    @Override
    public String toString() {
        return type + " " + position;
    }
}

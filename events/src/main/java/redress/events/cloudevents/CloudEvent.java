package redress.events.cloudevents;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One CloudEvent with JSON data.
 *
 * @param id unique within the source
 * @param source URI reference of who says it
 * @param type logical, versioned name
 * @param subject the aggregate it is about
 * @param time when it was recorded
 * @param extensions further attributes by name, see {@link Extensions}
 * @param data the JSON text of the data, UTF-8
 */
public record CloudEvent(
        String id,
        String source,
        String type,
        @Nullable String subject,
        @Nullable Instant time,
        Map<String, String> extensions,
        byte[] data) {

    /** Names of the extension attributes that Redress uses. */
    public static final class Extensions {
        /** Number of the event within its aggregate, from 0. */
        public static final String SEQUENCE = "sequence";
        /** Position in the event store's log, over all aggregates. */
        public static final String POSITION = "position";
        /** Who did it. */
        public static final String ACTOR = "actor";
        /** For whom, if the actor said that it was for another. */
        public static final String ON_BEHALF_OF = "onbehalfof";
        /** The intake batch that a record belongs to. */
        public static final String BATCH = "batch";

        private Extensions() {}
    }

    /** Says nothing of the data, which may be personal. */
    @Override
    public String toString() {
        return type + " " + id;
    }
}

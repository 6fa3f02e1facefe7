package redress.operations.deadletter;

import java.time.Instant;
import redress.kafka.Received;

/** A record of a topic among the dead letters, whole, so that it can be handled again. */
public record ParkedRecord(String sequence, Received received, String type, String reason, Instant at) {

    /** Says nothing of the content, which may be personal. */
    @Override
    public String toString() {
        return sequence + " " + received;
    }
}

package redress.operations.deadletter.elasticsearch;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import redress.kafka.Received;
import redress.operations.deadletter.DeadLetter;
import redress.operations.deadletter.ParkedRecord;

/** A dead letter as it lies in its index; {@code number} is its place in the sequence. */
record Stored(
        String processor,
        String sequence,
        long number,
        String topic,
        int partition,
        long offset,
        @Nullable String key,
        @Nullable Map<String, byte[]> headers,
        byte @Nullable [] value,
        String type,
        String reason,
        Instant at) {

    static Stored of(String processor, long number, ParkedRecord record) {
        Received received = record.received();
        return new Stored(
                processor,
                record.sequence(),
                number,
                received.topic(),
                received.partition(),
                received.offset(),
                received.key(),
                received.headers(),
                received.value(),
                record.type(),
                record.reason(),
                record.at());
    }

    ParkedRecord record() {
        return new ParkedRecord(sequence, received(), type, reason, at);
    }

    DeadLetter letter(long letters) {
        return new DeadLetter(processor, sequence, received().position(), type, reason, at, letters);
    }

    private Received received() {
        return new Received(topic, partition, offset, key, headers == null ? Map.of() : headers, value);
    }

    /** Says nothing of the content, which may be personal. */
    @Override
    public String toString() {
        return processor + " " + received();
    }
}

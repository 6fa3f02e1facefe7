package redress.kafka;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;

/** What was handled since the last completion. */
final class Uncompleted {

    /** How long it waits for its completion at most while more and more comes. */
    private static final Duration LONGEST = Duration.ofSeconds(5);

    private final Map<TopicPartition, OffsetAndMetadata> next = new HashMap<>();
    private int records;
    private long since;

    void add(List<Received> batch) {
        if (records == 0) {
            since = System.nanoTime();
        }
        batch.forEach(r -> next.put(r.topicPartition(), new OffsetAndMetadata(r.offset() + 1)));
        records += batch.size();
    }

    int records() {
        return records;
    }

    boolean isOld() {
        return System.nanoTime() - since > LONGEST.toNanos();
    }

    /** Where to go on after it. */
    Map<TopicPartition, OffsetAndMetadata> next() {
        return next;
    }

    void clear() {
        next.clear();
        records = 0;
    }
}

package redress.query.feed;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * What the projections could not use since this service started: counted, the latest kept with position and reason, never
 * with content. The records themselves stay in Kafka at that position.
 */
@Component
public final class DeadLetters {

    /** Where the record stands, its type as far as known, and why it could not be used. */
    public record DeadLetter(String position, String type, String reason) {}

    private static final Logger LOG = LoggerFactory.getLogger(DeadLetters.class);
    private static final int KEPT = 100;

    private final Deque<DeadLetter> latest = new ArrayDeque<>();
    private long count;

    public synchronized void add(String position, String type, String reason) {
        LOG.warn("cannot use {} at {}: {}", type, position, reason);
        count++;
        latest.addLast(new DeadLetter(position, type, reason));
        if (latest.size() > KEPT) {
            latest.removeFirst();
        }
    }

    public synchronized long count() {
        return count;
    }

    public synchronized List<DeadLetter> latest() {
        return List.copyOf(latest);
    }
}

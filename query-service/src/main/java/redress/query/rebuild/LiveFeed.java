package redress.query.rebuild;

import java.io.IOException;
import java.util.concurrent.Callable;
import org.springframework.stereotype.Component;
import redress.kafka.ConsumerLag;
import redress.kafka.KafkaAccess;
import redress.kafka.KafkaTrouble;
import redress.operations.expunge.Expunge;
import redress.query.feed.ProjectionFeed;
import redress.query.feed.Projector;

/** The feed that keeps the live indices current, as far as a rebuild has to do with it. */
@Component
final class LiveFeed implements AutoCloseable {

    private final ProjectionFeed feed;
    private final Projector projector;
    private final Expunge expunge;
    private final ConsumerLag lag;

    LiveFeed(ProjectionFeed feed, Projector projector, Expunge expunge, KafkaAccess kafka) {
        this.feed = feed;
        this.projector = projector;
        this.expunge = expunge;
        this.lag = new ConsumerLag(kafka);
    }

    boolean hasStarted() {
        return feed.hasStarted();
    }

    Projector projector() {
        return projector;
    }

    /** How many records it has still to read. */
    long behind() throws IOException {
        try {
            return lag.of(ProjectionFeed.GROUP).values().stream()
                    .mapToLong(Long::longValue)
                    .sum();
        } catch (KafkaTrouble trouble) {
            throw new IOException("Kafka does not answer", trouble);
        }
    }

    /** Does something while it stands still between two batches. */
    <T> T whileItStands(Callable<T> work) throws Exception {
        return projector.betweenBatches(work);
    }

    /** What was erased while other indices were live may be in the files of those that are now. */
    void expungeSoon() {
        expunge.soon();
    }

    @Override
    public void close() {
        lag.close();
    }
}

package redress.query.health;

import org.springframework.stereotype.Component;
import redress.kafka.ConsumerLag;
import redress.kafka.KafkaAccess;
import redress.query.feed.ProjectionFeed;

/** How many records the projections have still to read. */
@Component
final class Lag implements AutoCloseable {

    private final ConsumerLag lag;

    Lag(KafkaAccess kafka) {
        lag = new ConsumerLag(kafka);
    }

    /**
     * Over all topics.
     *
     * @throws redress.kafka.KafkaTrouble if Kafka does not answer
     */
    long records() {
        return lag.of(ProjectionFeed.GROUP).values().stream()
                .mapToLong(Long::longValue)
                .sum();
    }

    @Override
    public void close() {
        lag.close();
    }
}

package redress.query.health;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import redress.kafka.ConsumerLag;
import redress.query.feed.ProjectionFeed;

/** How many records the projections have still to read. */
@Component
final class Lag implements AutoCloseable {

    private final ConsumerLag lag;

    Lag(@Value("${redress.kafka:127.0.0.1:9092}") String kafka) {
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

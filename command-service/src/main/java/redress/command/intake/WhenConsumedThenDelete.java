package redress.command.intake;

import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import redress.events.Topics;
import redress.kafka.Consumed;
import redress.kafka.KafkaAccess;
import redress.kafka.KafkaTrouble;

/** Deletes intake records that are in the event store: there what is personal is sealed, in the topic it is not. */
final class WhenConsumedThenDelete {

    private static final Logger LOG = LoggerFactory.getLogger(WhenConsumedThenDelete.class);

    private final KafkaAccess kafka;
    private final String group;

    WhenConsumedThenDelete(KafkaAccess kafka, String group) {
        this.kafka = kafka;
        this.group = group;
    }

    @Scheduled(initialDelay = 1, fixedDelay = 1, timeUnit = TimeUnit.MINUTES)
    void delete() {
        try {
            Consumed.delete(kafka, group, Topics.INTAKE);
        } catch (KafkaTrouble trouble) {
            LOG.warn("{}; tried again in a minute", trouble.getMessage());
        }
    }
}

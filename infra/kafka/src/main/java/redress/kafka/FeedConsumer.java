package redress.kafka;

import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** How a feed's consumer is set up. */
final class FeedConsumer {

    /** Most records in a batch; larger ones gain nothing. */
    static final int BATCH = 2500;

    private FeedConsumer() {}

    static Consumer<byte[], byte[]> of(FeedSettings settings) {
        return new KafkaConsumer<>(
                settings.kafka()
                        .client(Map.of(
                                "group.id",
                                settings.group(),
                                "enable.auto.commit",
                                false,
                                "auto.offset.reset",
                                "earliest",
                                // Range keeps the partitions of the same number of all topics together.
                                "partition.assignment.strategy",
                                "org.apache.kafka.clients.consumer.RangeAssignor",
                                "max.poll.records",
                                Math.min(BATCH, settings.maxRecords()),
                                "max.poll.interval.ms",
                                (int) settings.maxBatchTime().toMillis(),
                                "session.timeout.ms",
                                15_000,
                                "fetch.max.bytes",
                                2 * TopicSetup.MAX_RECORD_BYTES)),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer());
    }
}

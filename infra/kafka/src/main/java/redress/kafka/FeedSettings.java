package redress.kafka;

import java.time.Duration;
import java.util.List;

/**
 * What a feed reads.
 *
 * @param kafka where Kafka is
 * @param group the consumer group: readers of the same group share the work
 * @param leading topics that are read as fast as they come
 * @param following topics whose records are handed over only after the leading topics were read up to where they stood
 *     when the record arrived; for records that speak of what the leading topics told before
 * @param maxRecords most records that are completed together
 * @param maxBatchTime longest time a batch may take before the group takes the partitions away
 */
public record FeedSettings(
        KafkaAccess kafka,
        String group,
        List<String> leading,
        List<String> following,
        int maxRecords,
        Duration maxBatchTime) {

    /** One kind of topics, batches of up to {@code maxRecords}. */
    public static FeedSettings of(KafkaAccess kafka, String group, List<String> topics, int maxRecords) {
        return new FeedSettings(kafka, group, topics, List.of(), maxRecords, Duration.ofMinutes(10));
    }

    /** The same with topics that follow the leading ones. */
    public FeedSettings followedBy(List<String> topics) {
        return new FeedSettings(kafka, group, leading, topics, maxRecords, maxBatchTime);
    }
}

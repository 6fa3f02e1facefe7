package redress.kafka;

import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;

/** How many records each consumer group has still to read, per topic, as Kafka itself knows it. */
public final class ConsumerLag implements AutoCloseable {

    private final Admin admin;

    public ConsumerLag(String bootstrapServers) {
        admin = Admin.create(Map.of(
                "bootstrap.servers", bootstrapServers, "request.timeout.ms", 4000, "default.api.timeout.ms", 5000));
    }

    /**
     * Records behind, by topic, of a group that has committed offsets; empty for a group that never read.
     *
     * @throws KafkaTrouble if Kafka does not answer
     */
    public Map<String, Long> of(String group) {
        try {
            Map<TopicPartition, OffsetAndMetadata> committed = admin.listConsumerGroupOffsets(group)
                    .partitionsToOffsetAndMetadata()
                    .get();
            Map<TopicPartition, ListOffsetsResultInfo> ends = admin.listOffsets(
                            committed.keySet().stream().collect(Collectors.toMap(p -> p, p -> OffsetSpec.latest())))
                    .all()
                    .get();
            Map<String, Long> behind = new TreeMap<>();
            ends.forEach((partition, end) -> {
                OffsetAndMetadata read = committed.get(partition);
                long done = read == null ? 0 : read.offset();
                behind.merge(partition.topic(), Math.max(0, end.offset() - done), Long::sum);
            });
            return behind;
        } catch (ExecutionException e) {
            throw new KafkaTrouble("Kafka does not tell the offsets of " + group, e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new KafkaTrouble("interrupted while asking for the offsets of " + group, e);
        }
    }

    @Override
    public void close() {
        admin.close();
    }
}

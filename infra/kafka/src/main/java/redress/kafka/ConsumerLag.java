package redress.kafka;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.GroupIdNotFoundException;

/** How many records each consumer group has still to read, per topic, as Kafka itself knows it. */
public final class ConsumerLag implements AutoCloseable {

    private final Admin admin;

    public ConsumerLag(KafkaAccess kafka) {
        admin = kafka.impatientAdmin();
    }

    /**
     * Records behind, by topic: of the partitions the group has committed offsets for, and of those its members read
     * without having committed yet. Empty for a group that nobody ever read with.
     *
     * @throws KafkaTrouble if Kafka does not answer
     */
    public Map<String, Long> of(String group) {
        try {
            Map<TopicPartition, OffsetAndMetadata> committed = admin.listConsumerGroupOffsets(group)
                    .partitionsToOffsetAndMetadata()
                    .get();
            Set<TopicPartition> partitions = new HashSet<>(committed.keySet());
            partitions.addAll(assigned(group));
            Map<TopicPartition, ListOffsetsResultInfo> ends = admin.listOffsets(
                            partitions.stream().collect(Collectors.toMap(p -> p, _ -> OffsetSpec.latest())))
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

    private Set<TopicPartition> assigned(String group) throws ExecutionException, InterruptedException {
        try {
            return admin.describeConsumerGroups(List.of(group)).all().get().values().stream()
                    .flatMap(described -> described.members().stream())
                    .flatMap(member -> member.assignment().topicPartitions().stream())
                    .collect(Collectors.toSet());
        } catch (ExecutionException e) {
            if (e.getCause() instanceof GroupIdNotFoundException) {
                return Set.of();
            }
            throw e;
        }
    }

    @Override
    public void close() {
        admin.close();
    }
}

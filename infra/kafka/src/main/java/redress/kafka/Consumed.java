package redress.kafka;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.RecordsToDelete;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;

/** The records of a topic that its one consumer has done with, and that may go: they hold what must not lie about. */
public final class Consumed {

    private Consumed() {}

    /** Deletes the records before the group's committed offsets; nobody reads them again. */
    public static void delete(KafkaAccess kafka, String group, String topic) {
        try (Admin admin = kafka.admin()) {
            Map<TopicPartition, RecordsToDelete> consumed = new HashMap<>();
            for (Map.Entry<TopicPartition, OffsetAndMetadata> committed : admin.listConsumerGroupOffsets(group)
                    .partitionsToOffsetAndMetadata()
                    .get()
                    .entrySet()) {
                // Absent where nothing was committed yet.
                if (committed.getKey().topic().equals(topic) && committed.getValue() != null) {
                    consumed.put(
                            committed.getKey(),
                            RecordsToDelete.beforeOffset(committed.getValue().offset()));
                }
            }
            admin.deleteRecords(consumed).all().get();
        } catch (ExecutionException e) {
            throw new KafkaTrouble("what was consumed of " + topic + " cannot be deleted", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new KafkaTrouble("interrupted while deleting records", e);
        }
    }
}

package redress.kafka;

import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.errors.GroupIdNotFoundException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Forgets how far a consumer group has read: after the loss of an index everything is read again. */
public final class Rewind {

    private static final Logger LOG = LoggerFactory.getLogger(Rewind.class);

    private Rewind() {}

    /**
     * Lets {@code group} begin at the first event; to be called before its feed starts. Nothing happens for a group that
     * has never read.
     *
     * @throws KafkaTrouble if Kafka does not answer, or a member of the group is still reading
     */
    public static void toTheBeginning(KafkaAccess kafka, String group) {
        try (Admin admin = kafka.admin()) {
            var read = admin.listConsumerGroupOffsets(group)
                    .partitionsToOffsetAndMetadata()
                    .get();
            if (!read.isEmpty()) {
                LOG.info("an index is missing: {} reads again from the first event", group);
                admin.deleteConsumerGroupOffsets(group, read.keySet()).all().get();
            }
        } catch (ExecutionException e) {
            if (!(e.getCause() instanceof GroupIdNotFoundException)) {
                throw new KafkaTrouble(group + " cannot be set back to the first event", e.getCause());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new KafkaTrouble("interrupted before " + group + " was set back to the first event", e);
        }
    }
}

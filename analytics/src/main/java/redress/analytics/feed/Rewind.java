package redress.analytics.feed;

import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.errors.GroupIdNotFoundException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import redress.kafka.KafkaTrouble;

/** Forgets how far a group has read: vectors that were lost are made again from the first event. */
final class Rewind {

    private static final Logger LOG = LoggerFactory.getLogger(Rewind.class);

    private Rewind() {}

    static void toTheBeginning(String kafka, String group) {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", kafka))) {
            var read = admin.listConsumerGroupOffsets(group)
                    .partitionsToOffsetAndMetadata()
                    .get();
            if (!read.isEmpty()) {
                LOG.info("the index of vectors is missing: all complaints are read again");
                admin.deleteConsumerGroupOffsets(group, read.keySet()).all().get();
            }
        } catch (ExecutionException e) {
            if (!(e.getCause() instanceof GroupIdNotFoundException)) {
                throw new KafkaTrouble("complaints cannot be read again", e.getCause());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new KafkaTrouble("interrupted before complaints were read again", e);
        }
    }
}

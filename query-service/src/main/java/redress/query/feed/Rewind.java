package redress.query.feed;

import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.errors.GroupIdNotFoundException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import redress.kafka.KafkaTrouble;

/** Forgets how far a consumer group has read: after the loss of an index everything is projected again. */
final class Rewind {

    private static final Logger LOG = LoggerFactory.getLogger(Rewind.class);

    private Rewind() {}

    static void toTheBeginning(String kafka, String group) {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", kafka))) {
            var read = admin.listConsumerGroupOffsets(group)
                    .partitionsToOffsetAndMetadata()
                    .get();
            if (!read.isEmpty()) {
                LOG.info("an index is missing: the projections are built again from the first event");
                admin.deleteConsumerGroupOffsets(group, read.keySet()).all().get();
            }
        } catch (ExecutionException e) {
            if (!(e.getCause() instanceof GroupIdNotFoundException)) {
                throw new KafkaTrouble("the projections cannot be built again", e.getCause());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new KafkaTrouble("interrupted before the projections were built again", e);
        }
    }
}

package redress.command.eventstore;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.axonframework.serialization.Serializer;
import redress.command.complaint.Complaint;
import redress.command.rootcause.RootCause;
import redress.events.Topics;
import redress.kafka.Publisher;

/**
 * Publishes every stored event, in order per aggregate. Sends a batch at once and waits for all acknowledgements before
 * the position is stored, so that an event may be published twice but never left out.
 */
@ProcessingGroup(WhenEventStoredThenPublish.PROCESSOR)
final class WhenEventStoredThenPublish {

    static final String PROCESSOR = "publish";
    private static final String SENT = "published-to-kafka";
    private static final Map<String, String> TOPICS =
            Map.of(Complaint.TYPE, Topics.COMPLAINT_EVENTS, RootCause.TYPE, Topics.ROOT_CAUSE_EVENTS);

    private final Publisher publisher;
    private final Serializer serializer;

    WhenEventStoredThenPublish(Publisher publisher, Serializer serializer) {
        this.publisher = publisher;
        this.serializer = serializer;
    }

    @EventHandler
    void publish(
            DomainEventMessage<?> message,
            @MetaDataValue(value = EventStoreConfiguration.POSITION, required = true) String position,
            UnitOfWork<?> batch) {
        String topic = TOPICS.get(message.getType());
        if (topic == null) {
            throw new IllegalStateException("no topic for aggregates of type " + message.getType());
        }
        StoredEvent stored = StoredEvent.of(message, Long.parseLong(position), serializer);
        sentIn(batch).add(publisher.send(topic, message.getAggregateIdentifier(), stored.event()));
    }

    private List<CompletableFuture<?>> sentIn(UnitOfWork<?> batch) {
        return batch.root().getOrComputeResource(SENT, name -> {
            List<CompletableFuture<?>> sent = new ArrayList<>();
            batch.root().onPrepareCommit(unit -> publisher.await(sent));
            return sent;
        });
    }
}

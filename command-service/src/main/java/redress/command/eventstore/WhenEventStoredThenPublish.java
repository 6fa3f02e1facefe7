package redress.command.eventstore;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.axonframework.messaging.deadletter.DeadLetter;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.axonframework.serialization.Serializer;
import redress.command.complaint.Complaint;
import redress.command.eventstore.version.Versions;
import redress.command.report.Report;
import redress.command.rootcause.RootCause;
import redress.events.Topics;
import redress.kafka.KafkaTrouble;
import redress.kafka.Publisher;

/**
 * Publishes every stored event, in order per aggregate. Sends a batch at once and waits for all acknowledgements before
 * the position is stored, so that an event may be published twice but never left out. An event that Kafka refuses for
 * what it is becomes a dead letter; while Kafka is away everything waits.
 */
@ProcessingGroup(WhenEventStoredThenPublish.PROCESSOR)
final class WhenEventStoredThenPublish {

    static final String PROCESSOR = "publish";
    private static final String SENT = "published-to-kafka";
    private static final Map<String, String> TOPICS = Map.of(
            Complaint.TYPE, Topics.COMPLAINT_EVENTS,
            RootCause.TYPE, Topics.ROOT_CAUSE_EVENTS,
            Report.TYPE, Topics.REPORT_EVENTS);

    private final Publisher publisher;
    private final Serializer serializer;
    private final Versions versions;
    /** Events refused after they were sent, with the reason: at the next attempt they fail before they are sent. */
    private final Map<String, String> refused = new ConcurrentHashMap<>();

    WhenEventStoredThenPublish(Publisher publisher, Serializer serializer, Versions versions) {
        this.publisher = publisher;
        this.serializer = serializer;
        this.versions = versions;
    }

    private record Sent(String event, CompletableFuture<?> acknowledged) {}

    @EventHandler
    void publish(
            DomainEventMessage<?> message,
            @MetaDataValue(value = EventStoreConfiguration.POSITION, required = true) String position,
            UnitOfWork<?> batch) {
        String reason = refused.remove(message.getIdentifier());
        if (reason != null) {
            throw new UnpublishableEvent(reason);
        }
        String topic = TOPICS.get(message.getType());
        if (topic == null) {
            throw new UnpublishableEvent("no topic for aggregates of type " + message.getType());
        }
        StoredEvent stored = StoredEvent.of(message, Long.parseLong(position), serializer, versions);
        Sent sent = new Sent(
                message.getIdentifier(), publisher.send(topic, message.getAggregateIdentifier(), stored.event()));
        failAtOnce(sent);
        if (batch.getResource(DeadLetter.class.getName()) == null) {
            sentIn(batch).add(sent);
        } else {
            awaitRedriven(sent);
        }
    }

    /** Otherwise the next event of the aggregate would be published before this one. */
    private static void failAtOnce(Sent sent) {
        if (isRefused(sent)) {
            throw new UnpublishableEvent(reason(sent.acknowledged().exceptionNow()));
        }
    }

    private static boolean isRefused(Sent sent) {
        return sent.acknowledged().isCompletedExceptionally()
                && Publisher.isForGood(sent.acknowledged().exceptionNow());
    }

    private List<Sent> sentIn(UnitOfWork<?> batch) {
        return batch.root().getOrComputeResource(SENT, name -> {
            List<Sent> sent = new ArrayList<>();
            batch.root().onPrepareCommit(unit -> await(sent));
            return sent;
        });
    }

    private void await(List<Sent> sent) {
        try {
            publisher.await(sent.stream().map(Sent::acknowledged).toList());
        } catch (KafkaTrouble trouble) {
            sent.forEach(this::remember);
            throw trouble;
        }
    }

    private void remember(Sent sent) {
        if (isRefused(sent)) {
            refused.put(sent.event(), reason(sent.acknowledged().exceptionNow()));
        }
    }

    /** The letters of a sequence are published one by one, each before the next. */
    private void awaitRedriven(Sent sent) {
        try {
            publisher.await(List.of(sent.acknowledged()));
        } catch (KafkaTrouble trouble) {
            Throwable cause = trouble.getCause();
            if (cause != null && Publisher.isForGood(cause)) {
                throw new UnpublishableEvent(reason(cause));
            }
            throw trouble;
        }
    }

    private static String reason(Throwable refusal) {
        return "Kafka does not take it: " + refusal.getClass().getSimpleName();
    }
}

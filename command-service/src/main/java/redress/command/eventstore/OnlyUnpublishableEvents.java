package redress.command.eventstore;

import org.axonframework.eventhandling.EventMessage;
import org.axonframework.messaging.deadletter.DeadLetter;
import org.axonframework.messaging.deadletter.Decisions;
import org.axonframework.messaging.deadletter.EnqueueDecision;
import org.axonframework.messaging.deadletter.EnqueuePolicy;
import redress.kafka.KafkaTrouble;

/**
 * What becomes a dead letter of publishing. Everything else is thrown again, so that the batch is tried again: not to
 * enqueue would mean to Axon that the event may be left out.
 */
final class OnlyUnpublishableEvents implements EnqueuePolicy<EventMessage<?>> {

    @Override
    public EnqueueDecision<EventMessage<?>> decide(DeadLetter<? extends EventMessage<?>> letter, Throwable cause) {
        if (cause instanceof UnpublishableEvent) {
            return Decisions.enqueue(cause);
        }
        if (cause instanceof RuntimeException trouble) {
            throw trouble;
        }
        throw new KafkaTrouble("an event was not published", cause);
    }
}

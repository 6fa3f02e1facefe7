package redress.command.eventstore;

import java.util.List;
import java.util.function.BiFunction;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.messaging.MessageDispatchInterceptor;

/** Does what has to be done before storing, where Axon allows it. */
record Interception(BeforeStoring before) implements MessageDispatchInterceptor<EventMessage<?>> {

    @Override
    public BiFunction<Integer, EventMessage<?>, EventMessage<?>> handle(List<? extends EventMessage<?>> messages) {
        return (_, message) -> before.instead(message.getPayload())
                .<EventMessage<?>>map(event -> with((DomainEventMessage<?>) message, event))
                .orElse(message);
    }

    private static EventMessage<?> with(DomainEventMessage<?> message, Object event) {
        return new GenericDomainEventMessage<>(
                message.getType(),
                message.getAggregateIdentifier(),
                message.getSequenceNumber(),
                event,
                message.getMetaData(),
                message.getIdentifier(),
                message.getTimestamp());
    }
}

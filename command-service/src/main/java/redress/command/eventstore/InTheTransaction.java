package redress.command.eventstore;

import java.util.List;
import org.axonframework.config.EventProcessingConfigurer;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.PropagatingErrorHandler;

/** Tells every {@link Reaction} of events where they are stored, not afterwards. */
@ProcessingGroup(InTheTransaction.PROCESSOR)
final class InTheTransaction {

    static final String PROCESSOR = "in-the-transaction";

    private final List<Reaction> reactions;

    private InTheTransaction(List<Reaction> reactions) {
        this.reactions = List.copyOf(reactions);
    }

    static void register(EventProcessingConfigurer processing, List<Reaction> reactions) {
        InTheTransaction handler = new InTheTransaction(reactions);
        processing
                .registerEventHandler(axon -> handler)
                .registerSubscribingEventProcessor(PROCESSOR)
                .registerListenerInvocationErrorHandler(PROCESSOR, axon -> PropagatingErrorHandler.instance());
    }

    @EventHandler
    void on(Object event) {
        reactions.forEach(reaction -> reaction.happened(event));
    }
}

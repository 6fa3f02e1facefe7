package redress.command.eventstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.common.jdbc.ConnectionProvider;
import org.axonframework.common.jdbc.UnitOfWorkAwareConnectionProviderWrapper;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.config.Configuration;
import org.axonframework.eventhandling.EventProcessor;
import org.axonframework.eventhandling.TrackingEventProcessor;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventhandling.tokenstore.jdbc.JdbcTokenStore;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcEventStorageEngine;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.junit.jupiter.api.Test;
import redress.command.Running;

class EventStoreStartTest {

    @Test
    void eventsAreStoredInTheDatabaseAndInItsTransactions() {
        Configuration axon = Running.bean(Configuration.class);

        assertThat(Running.bean(EventStorageEngine.class)).isInstanceOf(JdbcEventStorageEngine.class);
        assertThat(((EmbeddedEventStore) axon.eventStore()))
                .extracting("storageEngine")
                .isSameAs(Running.bean(EventStorageEngine.class));
        assertThat(Running.bean(TransactionManager.class)).isInstanceOf(SpringTransactionManager.class);
        assertThat(Running.bean(ConnectionProvider.class)).isInstanceOf(UnitOfWorkAwareConnectionProviderWrapper.class);
        assertThat(Running.bean(TokenStore.class)).isInstanceOf(JdbcTokenStore.class);
        assertThat(axon.commandBus()).isSameAs(Running.bean(CommandBus.class)).isInstanceOf(SimpleCommandBus.class);
    }

    @Test
    void publishingIsATrackingProcessorInAGroupOfItsOwn() {
        assertThat(Running.bean(Configuration.class)
                        .eventProcessingConfiguration()
                        .eventProcessors()
                        .values())
                .singleElement()
                .isInstanceOf(TrackingEventProcessor.class)
                .extracting(EventProcessor::getName)
                .isEqualTo(WhenEventStoredThenPublish.PROCESSOR);
    }

    @Test
    void theServiceDoesNotStartOnAnEventStoreInMemory() {
        EventStoreLifecycle lifecycle = new EventStoreLifecycle(
                Running.bean(Configuration.class),
                new InMemoryEventStorageEngine(),
                Running.bean(TransactionManager.class));

        assertThatThrownBy(lifecycle::start)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("InMemoryEventStorageEngine");
    }
}

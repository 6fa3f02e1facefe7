package redress.command.eventstore;

import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.config.Configuration;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcEventStorageEngine;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.springframework.context.SmartLifecycle;

/** Starts Axon once the database is ready, but only if it would really store events there; stops it after its users. */
final class EventStoreLifecycle implements SmartLifecycle {

    /** Before every feed, which send commands, and before the HTTP server takes requests. */
    static final int PHASE = 0;

    private final Configuration axon;
    private final EventStorageEngine engine;
    private final TransactionManager transactions;
    private volatile boolean running;

    EventStoreLifecycle(Configuration axon, EventStorageEngine engine, TransactionManager transactions) {
        this.axon = axon;
        this.engine = engine;
        this.transactions = transactions;
    }

    @Override
    public void start() {
        mustBe("event storage engine", engine, JdbcEventStorageEngine.class);
        mustBe("event store", axon.eventStore(), EmbeddedEventStore.class);
        mustBe("transaction manager", transactions, SpringTransactionManager.class);
        mustBe("command bus", axon.commandBus(), SimpleCommandBus.class);
        if (!axon.getComponent(TransactionManager.class).equals(transactions)) {
            throw new IllegalStateException("Axon would not use the database's transactions");
        }
        axon.start();
        running = true;
    }

    private static void mustBe(String part, Object bean, Class<?> type) {
        if (!type.isInstance(bean)) {
            throw new IllegalStateException("the " + part + " is a "
                    + bean.getClass().getName() + ", no " + type.getSimpleName() + ": events would be lost");
        }
    }

    @Override
    public void stop() {
        axon.shutdown();
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public int getPhase() {
        return PHASE;
    }
}

package redress.command.eventstore;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcEventStorageEngine;
import org.axonframework.serialization.Serializer;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Events in PostgreSQL. Joins a transaction that is there; otherwise commands that come at the same time share a commit.
 * No connection is held while waiting for that, or commands would wait for each other's connections for ever.
 */
final class PostgresEvents extends JdbcEventStorageEngine {

    /** Between two looks for new events under load: then a look finds many, and costs the commands little. */
    private static final Duration PAUSE = Duration.ofMillis(20);

    private final TransactionManager transactions;
    private final List<Reaction> reactions;
    private final SharedCommits commits = new SharedCommits(this::storeTogether);
    private long lastLook = System.nanoTime() - PAUSE.toNanos();

    PostgresEvents(Builder builder, TransactionManager transactions, List<Reaction> reactions) {
        super(builder);
        this.transactions = transactions;
        this.reactions = List.copyOf(reactions);
    }

    @Override
    protected void appendEvents(List<? extends EventMessage<?>> events, Serializer serializer) {
        if (events.isEmpty()) {
            return;
        }
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            store(events);
        } else {
            commits.add(events);
        }
        CommandCourse.led();
    }

    private void storeTogether(List<EventMessage<?>> events) {
        if (events.size() == 1
                && reactions.stream()
                        .noneMatch(one -> one.concerns(events.getFirst().getPayload()))) {
            // One row is its own transaction.
            store(events);
        } else {
            transactions.executeInTransaction(() -> store(events));
        }
    }

    private void store(List<? extends EventMessage<?>> events) {
        super.appendEvents(events, getEventSerializer());
        for (EventMessage<?> event : events) {
            Object payload = event.getPayload();
            reactions.stream().filter(one -> one.concerns(payload)).forEach(one -> one.happened(payload));
        }
    }

    @Override
    public Stream<? extends TrackedEventMessage<?>> readEvents(TrackingToken token, boolean mayBlock) {
        if (mayBlock) {
            LockSupport.parkNanos(lastLook + PAUSE.toNanos() - System.nanoTime());
            lastLook = System.nanoTime();
        }
        return super.readEvents(token, mayBlock);
    }
}

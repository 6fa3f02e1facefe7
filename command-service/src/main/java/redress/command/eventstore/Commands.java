package redress.command.eventstore;

import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.config.Configuration;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.axonframework.modelling.command.ConcurrencyException;
import org.jspecify.annotations.Nullable;
import redress.command.rule.Refused;

/** Sends commands to their aggregates and waits until what they led to is stored. */
public final class Commands {

    private final CommandBus bus;
    private final TransactionManager transactions;
    private final Configuration axon;
    private final RememberedAggregates remembered;

    Commands(CommandBus bus, TransactionManager transactions, Configuration axon, RememberedAggregates remembered) {
        this.bus = bus;
        this.transactions = transactions;
        this.axon = axon;
        this.remembered = remembered;
    }

    /**
     * Asks an aggregate something, as it is stored, and changes nothing.
     *
     * @throws org.axonframework.modelling.command.AggregateNotFoundException if there is none with this id
     */
    public <A, R> R look(Class<A> type, String id, Function<A, R> question) {
        remembered.remove(id);
        UnitOfWork<?> unit = DefaultUnitOfWork.startAndGet(null);
        try {
            return axon.repository(type).load(id).invoke(question);
        } finally {
            unit.rollback();
        }
    }

    /**
     * Sends one command. What is refused, or leads to nothing, on an aggregate from memory is decided once more on what is
     * stored: another process may have gone on meanwhile.
     *
     * @throws redress.command.rule.Refused if a rule refuses it
     */
    public void send(Object command, Provenance provenance) {
        CommandMessage<Object> message =
                GenericCommandMessage.asCommandMessage(command).withMetaData(provenance.metaData());
        CommandCourse course = CommandCourse.begin();
        Throwable trouble = dispatch(message);
        // Within a transaction events come only at its end, and a second try is the caller's.
        Object unproven = CurrentUnitOfWork.isStarted() ? null : course.unproven();
        if (unproven != null
                && (trouble == null || trouble instanceof Refused || trouble instanceof ConcurrencyException)) {
            remembered.remove(unproven);
            trouble = dispatch(message);
        }
        rethrow(trouble);
    }

    private @Nullable Throwable dispatch(CommandMessage<Object> message) {
        AtomicReference<@Nullable Throwable> trouble = new AtomicReference<>();
        bus.dispatch(message, (sent, result) -> {
            if (result.isExceptional()) {
                trouble.set(result.exceptionResult());
            }
        });
        return trouble.get();
    }

    private static void rethrow(@Nullable Throwable trouble) {
        switch (trouble) {
            case null -> {}
            case RuntimeException e -> throw e;
            case Error e -> throw e;
            default -> throw new IllegalStateException(trouble);
        }
    }

    /**
     * Stores everything that {@code sends} and {@code alongside} lead to in one transaction, or nothing of it. Events are
     * appended after {@code sends}, in one go, and {@code alongside} runs after that.
     */
    public void inOneTransaction(Runnable sends, Runnable alongside) {
        UnitOfWork<?> unit = DefaultUnitOfWork.startAndGet(null);
        unit.attachTransaction(transactions);
        try {
            sends.run();
        } catch (RuntimeException e) {
            unit.rollback(e);
            throw e;
        }
        unit.onPrepareCommit(u -> alongside.run());
        unit.commit();
    }
}

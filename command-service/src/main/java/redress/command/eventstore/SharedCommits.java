package redress.command.eventstore;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.axonframework.eventhandling.EventMessage;
import org.jspecify.annotations.Nullable;

/**
 * Stores what arrives while a commit is under way together in the next one: many clients share the cost of making sure.
 * Whoever comes first writes for all who have come meanwhile and then calls the next; alone, nobody waits for anybody.
 */
final class SharedCommits {

    private static final int TOGETHER = 64;

    private final Consumer<List<EventMessage<?>>> store;
    private final Deque<Turn> waiting = new ArrayDeque<>();
    private boolean busy;

    /** @param store stores all of it in one transaction, or nothing */
    SharedCommits(Consumer<List<EventMessage<?>>> store) {
        this.store = store;
    }

    /** Returns when the events are stored; throws what kept these events, not those of others, from being stored. */
    void add(List<? extends EventMessage<?>> events) {
        Turn own = new Turn(events);
        if (mustWait(own) && own.called.join() == Call.DONE) {
            own.rethrow();
            return;
        }
        try {
            write(taken());
        } finally {
            callNext();
        }
        own.rethrow();
    }

    /** How many wait for the commit that is under way. */
    synchronized int waiting() {
        return waiting.size();
    }

    private synchronized boolean mustWait(Turn own) {
        waiting.add(own);
        boolean others = busy;
        busy = true;
        return others;
    }

    private synchronized List<Turn> taken() {
        List<Turn> turns = new ArrayList<>();
        while (!waiting.isEmpty() && turns.size() < TOGETHER) {
            turns.add(waiting.remove());
        }
        return turns;
    }

    private synchronized void callNext() {
        Turn next = waiting.peek();
        if (next == null) {
            busy = false;
        } else {
            next.called.complete(Call.WRITE);
        }
    }

    private void write(List<Turn> turns) {
        List<EventMessage<?>> events = new ArrayList<>();
        turns.forEach(turn -> events.addAll(turn.events));
        try {
            store.accept(events);
            turns.forEach(turn -> turn.called.complete(Call.DONE));
        } catch (RuntimeException | Error trouble) {
            if (turns.size() == 1) {
                turns.getFirst().fail(trouble);
            } else {
                // One of them is at fault; which one shows when each is on its own.
                turns.forEach(turn -> write(List.of(turn)));
            }
        }
    }

    private enum Call {
        WRITE,
        DONE
    }

    private static final class Turn {

        private final List<? extends EventMessage<?>> events;
        private final CompletableFuture<Call> called = new CompletableFuture<>();
        private volatile @Nullable Throwable trouble;

        Turn(List<? extends EventMessage<?>> events) {
            this.events = events;
        }

        void fail(Throwable cause) {
            trouble = cause;
            called.complete(Call.DONE);
        }

        void rethrow() {
            switch (trouble) {
                case RuntimeException e -> throw e;
                case Error e -> throw e;
                case null, default -> {}
            }
        }
    }
}

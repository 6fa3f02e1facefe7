package redress.command.complaint;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import redress.events.complaint.PromiseId;

/** The promises of one complaint in the order in which they were made. */
final class Promises {

    enum State {
        OPEN,
        KEPT,
        BROKEN,
        KEPT_LATE,
        RELEASED
    }

    record Promise(PromiseId id, Instant due, State state) {

        boolean open() {
            return state == State.OPEN;
        }

        /** Whether it can only be kept late: it is broken, or its time has passed and nobody has noticed yet. */
        boolean brokenBy(Instant now) {
            return state == State.BROKEN || (open() && now.isAfter(due));
        }
    }

    private final List<Promise> made = new ArrayList<>();

    PromiseId next() {
        return PromiseId.number(made.size() + 1);
    }

    @Nullable
    Promise find(PromiseId id) {
        return made.stream().filter(one -> one.id().equals(id)).findFirst().orElse(null);
    }

    boolean anyOpen() {
        return made.stream().anyMatch(Promise::open);
    }

    boolean anyBroken() {
        return made.stream().anyMatch(one -> one.state() == State.BROKEN);
    }

    void add(PromiseId id, Instant due) {
        made.add(new Promise(id, due, State.OPEN));
    }

    void set(PromiseId id, State state) {
        made.replaceAll(one -> one.id().equals(id) ? new Promise(id, one.due(), state) : one);
    }
}

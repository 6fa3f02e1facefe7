package redress.command.complaint;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import redress.events.complaint.GestureId;

/** The gestures of one complaint in the order in which they were offered. */
final class Gestures {

    enum State {
        AWAITING_APPROVAL,
        READY,
        DECLINED,
        GIVEN
    }

    record Gesture(GestureId id, BigDecimal value, String offeredBy, State state) {

        boolean is(State other) {
            return state == other;
        }
    }

    private final List<Gesture> offered = new ArrayList<>();

    GestureId next() {
        return GestureId.number(offered.size() + 1);
    }

    @Nullable
    Gesture find(GestureId id) {
        return offered.stream().filter(one -> one.id().equals(id)).findFirst().orElse(null);
    }

    boolean any(State state) {
        return offered.stream().anyMatch(one -> one.is(state));
    }

    boolean anyOpen() {
        return any(State.READY) || any(State.AWAITING_APPROVAL);
    }

    void add(Gesture gesture) {
        offered.add(gesture);
    }

    void set(GestureId id, State state) {
        offered.replaceAll(one -> one.id().equals(id) ? new Gesture(id, one.value(), one.offeredBy(), state) : one);
    }
}

package redress.simulation.recovery;

import static redress.simulation.recovery.Diary.body;

import java.math.BigDecimal;
import java.util.Map;

/** A gesture on top of the remedy: within the handler's authority, or approved by the supervisor. At most one a recovery. */
final class Extra {

    private static final String ID = "G1";

    private final UnderWay on;

    Extra(UnderWay on) {
        this.on = on;
    }

    void perhaps(boolean brokePromise) {
        if (!on.chance.happens(.04 + .1 * on.lot.levels().fairness() + (brokePromise ? .15 : 0))) {
            return;
        }
        BigDecimal value = value();
        on.diary.letPass(4);
        on.diary.addWithin(
                on.authority.handler(),
                on.handler().user(),
                "offer-gesture",
                body("what", on.words("gesture"), "value", value));
        if (value.compareTo(on.authority.handler()) <= 0 || approved()) {
            give();
        }
    }

    private BigDecimal value() {
        double most = on.authority.handler().doubleValue();
        double worth = on.chance.happens(.75)
                ? 5 + on.chance.share() * (most - 5)
                : most
                        + 5
                        + on.chance.share()
                                * Math.min(150, on.authority.supervisor().doubleValue() - most - 5);
        return BigDecimal.valueOf(Math.round(worth * 2) * 50, 2);
    }

    private boolean approved() {
        on.diary.letPass(9);
        boolean approves = on.chance.happens(.8);
        if (approves) {
            bySupervisor("approve-gesture", body("gesture", ID));
        } else {
            bySupervisor("decline-gesture", body("gesture", ID, "reason", on.words("gesture-declined")));
        }
        return approves;
    }

    private void bySupervisor(String command, Map<String, Object> fields) {
        on.diary.addWithin(on.authority.supervisor(), on.lot.team().supervisor(), command, fields);
    }

    /** A few never hand over what they have offered. */
    private void give() {
        if (on.chance.happens(.93)) {
            on.diary.letPass(5);
            on.diary.addWithin(on.authority.handler(), on.handler().user(), "give-gesture", body("gesture", ID));
        }
    }
}

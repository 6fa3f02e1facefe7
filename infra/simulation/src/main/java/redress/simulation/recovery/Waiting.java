package redress.simulation.recovery;

import static redress.simulation.recovery.Diary.body;

import java.time.Instant;

/** While the customer waits: good handlers tell how it stands, and the customers of others have to ask. */
final class Waiting {

    private final UnderWay on;
    private final double communication;

    Waiting(UnderWay on) {
        this.on = on;
        communication = on.lot.levels().communication();
    }

    /** News and chasers before something is due. */
    void news(Instant due) {
        if (on.chance.happens(.15 + .6 * communication)) {
            on.diary.letPassWithin(due, .25);
            String next = on.chance.happens(.5) ? due.toString() : null;
            on.act("inform-customer", body("message", on.words("update"), "nextUpdateBy", next));
        }
        int chasers = on.chance.count(.9 * (1 - communication), 3);
        for (int i = 0; i < chasers; i++) {
            on.diary.letPassWithin(due, .3);
            chaser();
        }
    }

    /** Some days without a date. */
    void silence() {
        on.diary.letPass(40);
        chase(.6);
        if (on.chance.happens(.35 * communication)) {
            on.diary.letPass(12);
            on.say("inform-customer", "message", "update");
        }
    }

    /** The customer asks at least once and, as nobody answers, perhaps again: days lie between. */
    void despair() {
        int chasers = 1 + on.chance.count(1.1, 3);
        for (int i = 0; i < chasers; i++) {
            on.diary.letPass(110);
            chaser();
        }
    }

    /** The worse the customer is kept informed, the more often they ask; {@code mean} times if not at all. */
    void chase(double mean) {
        int chasers = on.chance.count(mean * (1 - communication), 3);
        for (int i = 0; i < chasers; i++) {
            on.diary.letPass(26);
            chaser();
        }
    }

    private void chaser() {
        on.act("record-chaser", body("channel", on.grievance.channel(), "words", on.words("chaser")));
    }
}

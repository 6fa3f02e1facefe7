package redress.simulation.recovery;

import static redress.simulation.recovery.Diary.body;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import redress.simulation.recovery.effect.Levels;

/** The middle of a recovery: solutions and a choice, an escalation, a promise and what becomes of it, news and chasers. */
final class PuttingRight {

    private final UnderWay on;
    private final Levels levels;
    private int promises;
    private boolean broken;

    PuttingRight(UnderWay on) {
        this.on = on;
        levels = on.levels;
    }

    /** Whether a promise was not kept in time. */
    boolean brokePromise() {
        return broken;
    }

    void offer() {
        on.diary.letPass(3 + 14 * (1 - levels.action()));
        if (on.chance.happens(.2 + .7 * levels.action())) {
            int most = levels.action() > .5 ? 4 : 3;
            List<String> solutions = on.phrases.some("solutions", on.chance.between(1, most), on.chance);
            on.act("offer-solutions", body("solutions", solutions));
            choose(solutions.size());
        }
        if (on.chance.happens(.09)) {
            on.say("explain-limits", "limits", "limits");
        }
    }

    private void choose(int solutions) {
        if (on.chance.happens(.3 + .5 * levels.fairness())) {
            on.diary.letPass(3);
            on.act("choose-solution", body("solution", "S" + on.chance.between(1, solutions + 1)));
        }
    }

    void callForHelp() {
        double likely = (on.severe() ? .12 : .02) + .06 * (1 - levels.action());
        if (on.chance.happens(likely)) {
            on.diary.letPass(6);
            on.act("escalate", body("to", on.team.supervisor(), "reason", on.words("escalation")));
            if (on.chance.happens(.9)) {
                on.diary.letPass(9);
                on.superviseIn("give-support", "how", "support");
            }
        }
        if (on.chance.happens(on.severe() ? .03 : .008)) {
            on.diary.talkOn();
            on.say("record-abuse", "description", "abuse");
        }
    }

    /** Perhaps promises something: by when, or null. */
    @Nullable
    Instant promise() {
        on.diary.talkOn();
        boolean agreed = on.chance.happens(.15 + .7 * levels.fairness());
        if (!on.chance.happens(.35 + .5 * levels.action())) {
            if (agreed && on.chance.happens(.3)) {
                on.act("agree-next-step", step(null));
            }
            return null;
        }
        Instant due = on.diary.dueIn(on.chance.between(2, 8));
        promises++;
        if (agreed) {
            on.act("agree-next-step", step(due.toString()));
        } else {
            on.act("make-promise", body("what", on.words("promise"), "due", due.toString()));
        }
        return due;
    }

    private Map<String, Object> step(@Nullable String due) {
        return body("step", on.words("promise"), "customerAgrees", true, "handlerAgrees", true, "due", due);
    }

    /** Keeps the promise in time, too late or never, or the customer lets go of it. */
    void keep(Instant due) {
        double at = on.chance.share();
        double kept = .3 + .62 * levels.action();
        if (at < kept) {
            keepInTime(due);
        } else if (at > .97) {
            on.diary.letPassWithin(due, .5);
            on.act("release-promise", body("promise", promiseId(), "reason", on.words("release")));
        } else {
            broken = true;
            breakIt(due, at < kept + .6 * (1 - kept));
        }
    }

    private void keepInTime(Instant due) {
        news(due);
        on.diary.letPassWithin(due, .7);
        on.act("keep-promise", body("promise", promiseId()));
    }

    private void breakIt(Instant due, boolean keptLate) {
        news(due);
        on.diary.waitFor(due.plusSeconds(3600));
        on.diary.letPass(keptLate ? 20 : 40);
        chase(.7);
        if (keptLate) {
            on.diary.letPass(50);
            on.act("keep-promise-late", body("promise", promiseId()));
        }
    }

    private String promiseId() {
        return "P" + promises;
    }

    /** Until something is due, good handlers tell how it stands and the customers of others have to ask. */
    private void news(Instant due) {
        if (on.chance.happens(.15 + .6 * levels.communication())) {
            on.diary.letPassWithin(due, .25);
            String next = on.chance.happens(.5) ? due.toString() : null;
            on.act("inform-customer", body("message", on.words("update"), "nextUpdateBy", next));
        }
        int chasers = on.chance.count(.9 * (1 - levels.communication()), 3);
        for (int i = 0; i < chasers; i++) {
            on.diary.letPassWithin(due, .3);
            chaser();
        }
    }

    /** The customer waits without a date: the worse they are kept informed, the more often they ask. */
    void silence(double meanHours) {
        on.diary.letPass(meanHours);
        chase(.6);
        if (on.chance.happens(.35 * levels.communication())) {
            on.diary.letPass(12);
            on.say("inform-customer", "message", "update");
        }
    }

    /** Asks at least once and, as nobody answers, perhaps again: days lie between. */
    void despair() {
        int chasers = 1 + on.chance.count(1.1, 3);
        for (int i = 0; i < chasers; i++) {
            on.diary.letPass(110);
            chaser();
        }
    }

    private void chase(double mean) {
        int chasers = on.chance.count(mean * (1 - levels.communication()), 3);
        for (int i = 0; i < chasers; i++) {
            on.diary.letPass(26);
            chaser();
        }
    }

    private void chaser() {
        on.act("record-chaser", body("channel", on.grievance.channel(), "words", on.words("chaser")));
    }
}

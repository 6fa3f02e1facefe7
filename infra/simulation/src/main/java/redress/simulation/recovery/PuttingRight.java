package redress.simulation.recovery;

import static redress.simulation.recovery.Diary.body;

import java.util.List;
import redress.simulation.recovery.effect.Levels;

/** The middle of a recovery: solutions and a choice, what cannot be done, an escalation, a customer who is abusive. */
final class PuttingRight {

    private final UnderWay on;
    private final Levels levels;

    PuttingRight(UnderWay on) {
        this.on = on;
        levels = on.lot.levels();
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
        if (on.chance.happens((on.isSevere() ? .12 : .02) + .06 * (1 - levels.action()))) {
            on.diary.letPass(6);
            on.act("escalate", body("to", on.lot.team().supervisor(), "reason", on.words("escalation")));
            if (on.chance.happens(.9)) {
                on.diary.letPass(9);
                on.sayAsSupervisor("give-support", "how", "support");
            }
        }
        if (on.chance.happens(on.isSevere() ? .03 : .008)) {
            on.diary.talkOn();
            on.say("record-abuse", "description", "abuse");
        }
    }
}

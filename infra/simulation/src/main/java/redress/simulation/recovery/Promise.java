package redress.simulation.recovery;

import static redress.simulation.recovery.Diary.body;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import redress.simulation.recovery.effect.Levels;

/** The promise of a recovery, if there is one: kept in time, too late or never, or the customer lets go of it. */
final class Promise {

    private static final Map<String, Object> ID = body("promise", "P1");

    private final UnderWay on;
    private final Levels levels;
    private final Waiting waiting;
    private boolean broken;

    Promise(UnderWay on, Waiting waiting) {
        this.on = on;
        this.waiting = waiting;
        levels = on.lot.levels();
    }

    /** Whether it was not kept in time. */
    boolean isBroken() {
        return broken;
    }

    /** Perhaps makes it, agreed with the customer or not: by when, or null. */
    @Nullable
    Instant make() {
        on.diary.talkOn();
        boolean agreed = on.chance.happens(.15 + .7 * levels.fairness());
        if (!on.chance.happens(.35 + .5 * levels.action())) {
            if (agreed && on.chance.happens(.3)) {
                agree(null);
            }
            return null;
        }
        Instant due = on.diary.dueIn(on.chance.between(2, 8));
        if (agreed) {
            agree(due.toString());
        } else {
            on.act("make-promise", body("what", on.words("promise"), "due", due.toString()));
        }
        return due;
    }

    private void agree(@Nullable String due) {
        String step = on.words("promise");
        on.act("agree-next-step", body("step", step, "customerAgrees", true, "handlerAgrees", true, "due", due));
    }

    void keep(Instant due) {
        double at = on.chance.share();
        double kept = .3 + .62 * levels.action();
        if (at < kept) {
            keepInTime(due);
        } else if (at > .97) {
            on.diary.letPassWithin(due, .5);
            on.act("release-promise", body("promise", "P1", "reason", on.words("release")));
        } else {
            breakIt(due, at < kept + .6 * (1 - kept));
        }
    }

    private void keepInTime(Instant due) {
        waiting.news(due);
        on.diary.letPassWithin(due, .7);
        on.act("keep-promise", ID);
    }

    private void breakIt(Instant due, boolean keptLate) {
        broken = true;
        waiting.news(due);
        on.diary.waitFor(due.plusSeconds(3600));
        on.diary.letPass(keptLate ? 20 : 40);
        waiting.chase(.7);
        if (keptLate) {
            on.diary.letPass(50);
            on.act("keep-promise-late", ID);
        }
    }
}

package redress.simulation.recovery;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import redress.simulation.recovery.effect.Behaviour;

/** The way of one recovery from its opening to its end, or to where it stops. */
final class Course {

    private static final Duration GIVEN_UP = Duration.ofDays(30);
    /** After the acknowledgement, after the listening, after a promise; a course that goes on stops at none of them. */
    private static final int STOPS = 3;

    private final UnderWay on;
    private final Behaviour behaviour;
    private final Opening opening;
    private final PuttingRight middle;
    private final Promise promise;
    private final Waiting waiting;
    private final Ending ending;

    Course(UnderWay on, Behaviour behaviour, CauseJudgement judgement) {
        this.on = on;
        this.behaviour = behaviour;
        opening = new Opening(on, judgement);
        middle = new PuttingRight(on);
        waiting = new Waiting(on);
        promise = new Promise(on, waiting);
        ending = new Ending(on);
    }

    /** When the customer knew how it ended, and whether in their favour. */
    record End(Instant at, boolean inFavour) {}

    End run() {
        return switch (on.lot.fate()) {
            case IGNORED -> givenUp();
            case STUCK -> {
                goTo(on.chance.between(1, STOPS + 1));
                waiting.despair();
                yield givenUp();
            }
            case WITHDRAWN -> {
                goTo(on.chance.between(1, STOPS + 1));
                yield new End(ending.withdraw(), false);
            }
            case RESOLVED -> {
                await(goTo(STOPS));
                yield resolve();
            }
        };
    }

    /** What has been promised by then is due at the time returned. */
    private @Nullable Instant goTo(int stop) {
        opening.take();
        if (stop > 1) {
            opening.listen();
            opening.handOver();
        }
        if (stop < STOPS) {
            return null;
        }
        middle.offer();
        middle.callForHelp();
        return promise.make();
    }

    private void await(@Nullable Instant due) {
        if (due == null) {
            waiting.silence();
        } else {
            promise.keep(due);
        }
        new Extra(on).perhaps(promise.isBroken());
    }

    private End resolve() {
        boolean inFavour = ending.resolve();
        End end = new End(on.diary.now(), inFavour);
        ending.partAsFriends(behaviour);
        ending.close();
        ending.perhapsBeginAgain();
        return end;
    }

    private End givenUp() {
        return new End(on.diary.now().plus(GIVEN_UP), false);
    }
}

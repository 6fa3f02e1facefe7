package redress.simulation.recovery;

import static redress.simulation.recovery.Diary.body;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import redress.simulation.recovery.effect.Answers;
import redress.simulation.recovery.effect.Behaviour;
import redress.simulation.recovery.effect.Levels;

/** How a recovery ends: outcome, thanks, follow-up, close; now and then it begins again. */
final class Ending {

    private static final double ANSWERS = .68;
    private static final double ANSWERS_LATER = .3;

    private final UnderWay on;
    private final Levels levels;
    private boolean followedUp;

    Ending(UnderWay on) {
        this.on = on;
        levels = on.lot.levels();
    }

    /** Whether in the customer's favour, at least partly. */
    boolean resolve() {
        on.diary.letPass(10 + 60 * (1 - levels.action()));
        double at = on.chance.share();
        double upheld = .3 + .5 * levels.fairness();
        String outcome = at < upheld ? "upheld" : at < upheld + .45 * (1 - upheld) ? "partly-upheld" : "not-upheld";
        boolean says = outcome.equals("not-upheld") || on.chance.happens(.3 + .6 * levels.fairness());
        on.act("resolve", body("outcome", outcome, "reason", says ? reason(outcome) : null, "remedy", remedy(outcome)));
        return !outcome.equals("not-upheld");
    }

    private String reason(String outcome) {
        return on.words(
                switch (outcome) {
                    case "upheld" -> "outcome-upheld";
                    case "partly-upheld" -> "outcome-partly";
                    default -> "outcome-not";
                });
    }

    private @Nullable BigDecimal remedy(String outcome) {
        double share = switch (outcome) {
            case "upheld" -> .35 + .65 * levels.fairness();
            case "partly-upheld" -> .15 + .4 * levels.fairness();
            default -> 0;
        };
        BigDecimal remedy =
                on.grievance.loss().multiply(BigDecimal.valueOf(share)).setScale(2, RoundingMode.HALF_UP);
        return share == 0 ? null : remedy;
    }

    void partAsFriends(Behaviour behaviour) {
        if (on.chance.happens(.15 + .75 * levels.followUp())) {
            on.diary.talkOn();
            on.say("thank", "words", "thanks");
        }
        if (levels.mean() > .68 && on.chance.happens(.2)) {
            on.diary.letPass(15);
            on.sayAsSupervisor("commend-handler", "reason", "commendation");
        }
        if (on.chance.happens(.15 + .75 * levels.followUp())) {
            on.diary.letPass(70);
            followUp(behaviour);
        }
    }

    private void followUp(Behaviour behaviour) {
        followedUp = on.chance.happens(ANSWERS);
        int attempts = followedUp ? 0 : on.chance.between(1, 4);
        for (int i = 0; i < attempts && !followedUp; i++) {
            on.act("attempt-follow-up", body("channel", on.grievance.channel()));
            on.diary.letPass(24);
            followedUp = on.chance.happens(ANSWERS_LATER);
        }
        if (followedUp) {
            on.act("follow-up", answers(behaviour));
        }
    }

    private Map<String, Object> answers(Behaviour behaviour) {
        Map<String, Object> body = new LinkedHashMap<>();
        new Answers(on.grievance.customer(), on.grievance.severity(), levels, on.lot.temper(), on.chance)
                .into(body, behaviour, on.lot.stance());
        if (on.chance.happens(.2)) {
            body.put("suggestion", on.words("suggestion"));
        }
        return body;
    }

    /** Without a follow-up it needs a reason. */
    void close() {
        if (on.chance.happens(.85)) {
            on.diary.letPass(16);
            on.act("close", body("reason", followedUp ? null : on.words("close-no-follow-up")));
        }
    }

    void perhapsBeginAgain() {
        if (on.chance.happens(.01 + .05 * (1 - levels.fairness()))) {
            on.diary.letPass(150);
            on.say("reopen", "reason", "reopen");
            followedUp = false;
            resolve();
            close();
        }
    }

    Instant withdraw() {
        on.diary.letPass(40);
        on.say("withdraw", "reason", "withdraw");
        return on.diary.now();
    }
}

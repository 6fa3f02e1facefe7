package redress.simulation.recovery;

import static redress.simulation.recovery.Diary.body;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import redress.simulation.recovery.effect.Levels;
import redress.simulation.recovery.team.Handler;

/** How a recovery begins: it gets a handler, who acknowledges it, listens, repeats back, names the feeling, apologises. */
final class Opening {

    private static final List<String> FEELINGS = List.of(
            "angry", "frustrated", "frustrated", "disappointed", "disappointed", "anxious", "confused", "hurt", "sad");

    private final UnderWay on;
    private final Levels levels;
    private final Handler owner;
    private final CauseJudgement judgement;

    Opening(UnderWay on, CauseJudgement judgement) {
        this.on = on;
        this.judgement = judgement;
        levels = on.lot.levels();
        owner = on.lot.owner();
    }

    /** Some begin with a colleague who hands over in {@link #handOver}. */
    void take() {
        boolean passedOn = on.chance.happens(.04 + .05 * owner.load());
        on.ownedBy(passedOn ? on.lot.team().colleagueOf(owner) : owner);
        on.diary.letPass(1 + 8 * owner.load());
        assign(on.handler(), null);
        if (on.chance.happens(.93)) {
            on.diary.letPass(.5 + 12 * owner.load() * (1.2 - levels.communication()));
            on.act("acknowledge", body());
        }
    }

    /** What the handler does in words, in the right order or, by poor handlers, with the explanation first. */
    void listen() {
        on.diary.letPass(1 + 8 * owner.load());
        contact();
        boolean explanationFirst = on.chance.happens(.45 * (1 - owner.skill()));
        if (explanationFirst) {
            explain(false);
        }
        feelWith();
        if (!explanationFirst && on.chance.happens(.1 + .4 * levels.communication())) {
            explain(on.chance.happens(.85));
        }
        classify();
    }

    private void contact() {
        if (on.chance.happens(.15)) {
            Map<String, Object> said = body("direction", "inbound", "channel", on.grievance.channel());
            said.put("listening", levels.empathy() > .4);
            said.put("note", on.words("contact"));
            on.act("record-contact", said);
        }
    }

    private void feelWith() {
        if (next(.15 + .6 * levels.empathy())) {
            on.say("confirm-understanding", "summary", "understanding");
        }
        if (next(.05 + .75 * levels.empathy())) {
            on.act("name-feeling", body("feeling", on.chance.one(FEELINGS), "words", on.words("feeling")));
        }
        if (next(.3 + .65 * levels.empathy())) {
            boolean accountable = on.chance.happens(.25 + .7 * levels.empathy());
            on.act("give-apology", body("accountable", accountable, "words", on.words("apology")));
        }
    }

    private boolean next(double probability) {
        on.diary.talkOn();
        return on.chance.happens(probability);
    }

    private void explain(boolean asked) {
        on.diary.talkOn();
        on.act("explain", body("asked", asked, "explanation", on.words("explanation")));
    }

    private void classify() {
        if (next(.72)) {
            String reason = on.chance.happens(.3) ? on.words("cause-reason") : null;
            String category = judgement.category(on.grievance, on.chance);
            String origin = judgement.origin(on.grievance, on.chance);
            on.act("classify-cause", body("category", category, "origin", origin, "reason", reason));
        }
    }

    void handOver() {
        if (on.handler().equals(owner)) {
            return;
        }
        on.diary.letPass(14);
        assign(owner, on.words("hand-over"));
        on.ownedBy(owner);
        if (on.chance.happens(1 - levels.communication())) {
            on.diary.letPass(6);
            on.say("record-retelling", "note", "retelling");
        }
    }

    private void assign(Handler handler, @Nullable String note) {
        on.diary.add(
                on.lot.team().supervisor(),
                "assign-handler",
                body("handler", handler.user(), "team", on.lot.team().name(), "note", note));
    }
}

package redress.simulation.recovery;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import redress.simulation.recovery.effect.Behaviour;
import redress.simulation.recovery.effect.Chance;
import redress.simulation.recovery.effect.Levels;
import redress.simulation.recovery.effect.Stance;
import redress.simulation.recovery.team.Handler;
import redress.simulation.recovery.team.Handlers;
import redress.simulation.recovery.team.Team;
import redress.simulation.scenario.Scenario;

/**
 * What is done about complaints. A recovery follows from the seed and the complaint alone: what others get, and how much of
 * it is told, changes nothing. First it is settled who owns it, how well they do and how the customer takes it, then the
 * steps are thought up that show it.
 */
public final class Recoveries {

    /** Whatever the scenario, the same people work there and the same customers judge them. */
    public static final String PEOPLE = "retailer";

    private static final Duration GIVEN_UP = Duration.ofDays(30);
    private static final int STOPS = 3;

    private final long seed;
    private final Handlers handlers;
    private final Behaviour behaviour;
    private final Phrases phrases;
    private final CauseJudgement judgement;

    public Recoveries(long seed, Scenario scenario) {
        this(seed, scenario, Behaviour.of(PEOPLE));
    }

    Recoveries(long seed, Scenario scenario, Behaviour behaviour) {
        this.seed = seed;
        this.behaviour = behaviour;
        handlers = Handlers.of(PEOPLE);
        phrases = Phrases.of(PEOPLE);
        judgement = new CauseJudgement(scenario.causes());
    }

    public Handlers handlers() {
        return handlers;
    }

    /** What was done before {@code end}; what comes later has not happened, and a later end only adds to it. */
    public Recovery recover(Grievance grievance, Instant end) {
        Chance quality = Chance.of(seed, "quality", grievance.externalId());
        Team team = handlers.ofProduct(grievance.product());
        Handler owner = team.draw(quality);
        Fate fate = Fate.draw(quality);
        Levels levels = fate.of(behaviour
                .practice()
                .draw(owner.skill(), owner.load(), owner.weakness(), grievance.severity(), quality));
        double temper = behaviour.temper(seed, grievance.customer());
        Stance stance = behaviour.afterRecovery(grievance.customer(), grievance.severity(), levels, temper, quality);
        UnderWay on = new UnderWay(
                grievance,
                handlers.authority(),
                team,
                owner,
                levels,
                phrases,
                Chance.of(seed, "steps", grievance.externalId()));
        End how = run(on, fate, stance, temper);
        return told(on, fate, how, stance, end);
    }

    /** When the customer knew how it ended, and whether in their favour. */
    private record End(Instant at, boolean inFavour) {}

    private End run(UnderWay on, Fate fate, Stance stance, double temper) {
        if (fate == Fate.IGNORED) {
            return givenUp(on);
        }
        int stop = fate == Fate.RESOLVED ? 0 : on.chance.between(1, STOPS + 1);
        Opening opening = new Opening(on, judgement);
        PuttingRight middle = new PuttingRight(on);
        opening.take();
        if (stop == 1) {
            return deadEnd(on, fate, middle);
        }
        opening.listen();
        opening.handOver();
        if (stop == 2) {
            return deadEnd(on, fate, middle);
        }
        middle.offer();
        middle.callForHelp();
        Instant due = middle.promise();
        if (stop == STOPS) {
            return deadEnd(on, fate, middle);
        }
        await(on, middle, due);
        return resolved(on, stance, temper);
    }

    private static void await(UnderWay on, PuttingRight middle, @Nullable Instant due) {
        if (due == null) {
            middle.silence(40);
        } else {
            middle.keep(due);
        }
        new Extra(on).perhaps(middle.brokePromise());
    }

    private End resolved(UnderWay on, Stance stance, double temper) {
        Ending ending = new Ending(on);
        String outcome = ending.resolve();
        End end = new End(on.diary.now(), !outcome.equals("not-upheld"));
        ending.partAsFriends(behaviour, stance, temper);
        ending.close();
        ending.perhapsBeginAgain();
        return end;
    }

    private static End deadEnd(UnderWay on, Fate fate, PuttingRight middle) {
        if (fate == Fate.WITHDRAWN) {
            return new End(new Ending(on).withdraw(), false);
        }
        middle.despair();
        return givenUp(on);
    }

    private static End givenUp(UnderWay on) {
        return new End(on.diary.now().plus(GIVEN_UP), false);
    }

    private static Recovery told(UnderWay on, Fate fate, End how, Stance stance, Instant end) {
        List<RecoveryStep> all = on.diary.steps();
        int happened = 0;
        while (happened < all.size() && all.get(happened).at().isBefore(end)) {
            happened++;
        }
        boolean settled = how.at().isBefore(end);
        RecoveryTruth truth = new RecoveryTruth(
                happened == 0 ? null : on.handler().user(),
                fate,
                on.levels,
                settled ? how.at() : null,
                settled && how.inFavour(),
                settled ? stance : null);
        return new Recovery(List.copyOf(all.subList(0, happened)), truth);
    }
}

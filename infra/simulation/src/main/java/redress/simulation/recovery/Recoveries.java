package redress.simulation.recovery;

import java.time.Instant;
import java.util.List;
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

    private final long seed;
    private final Handlers handlers;
    private final Behaviour behaviour;
    private final Phrases phrases;
    private final CauseJudgement judgement;

    public Recoveries(long seed, Scenario scenario) {
        this.seed = seed;
        behaviour = Behaviour.of(PEOPLE);
        handlers = Handlers.of(PEOPLE);
        phrases = Phrases.of(PEOPLE);
        judgement = new CauseJudgement(scenario.causes());
    }

    public Handlers handlers() {
        return handlers;
    }

    /** What was done before {@code end}; what comes later has not happened, and a later end only adds to it. */
    public Recovery recover(Grievance grievance, Instant end) {
        Lot lot = lot(grievance);
        Chance chance = Chance.of(seed, "steps", grievance.externalId());
        UnderWay on = new UnderWay(grievance, lot, handlers.authority(), phrases, chance);
        Course.End how = new Course(on, behaviour, judgement).run();
        return told(on, how, end);
    }

    private Lot lot(Grievance grievance) {
        Chance chance = Chance.of(seed, "quality", grievance.externalId());
        Team team = handlers.ofProduct(grievance.product());
        Handler owner = team.draw(chance);
        Fate fate = Fate.draw(chance);
        String severity = grievance.severity();
        Levels given = behaviour.practice().draw(owner.skill(), owner.load(), owner.weakness(), severity, chance);
        Levels levels = fate.of(given);
        double temper = behaviour.temper(seed, grievance.customer());
        Stance stance = behaviour.afterRecovery(grievance.customer(), severity, levels, temper, chance);
        return new Lot(team, owner, fate, levels, temper, stance);
    }

    private static Recovery told(UnderWay on, Course.End how, Instant end) {
        List<RecoveryStep> all = on.diary.steps();
        int happened = 0;
        while (happened < all.size() && all.get(happened).at().isBefore(end)) {
            happened++;
        }
        boolean settled = how.at().isBefore(end);
        RecoveryTruth truth = new RecoveryTruth(
                happened == 0 ? null : on.handler().user(),
                on.lot.fate(),
                on.lot.levels(),
                settled ? how.at() : null,
                settled && how.inFavour(),
                settled ? on.lot.stance() : null);
        return new Recovery(List.copyOf(all.subList(0, happened)), truth);
    }
}

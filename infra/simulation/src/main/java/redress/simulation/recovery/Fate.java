package redress.simulation.recovery;

import redress.simulation.recovery.effect.Chance;
import redress.simulation.recovery.effect.Levels;

/** How far a recovery is bound to get, if there is time enough. */
public enum Fate {
    /** Nobody takes it up. */
    IGNORED,
    /** It is taken up and comes to a dead end. */
    STUCK,
    /** The customer takes the complaint back. */
    WITHDRAWN,
    RESOLVED;

    private static final double LEFT_OF_A_DEAD_END = .35;

    static Fate draw(Chance chance) {
        double at = chance.share();
        return at < .015 ? IGNORED : at < .065 ? STUCK : at < .09 ? WITHDRAWN : RESOLVED;
    }

    /** What such an end leaves of what the handler would have given. */
    Levels of(Levels given) {
        return switch (this) {
            case IGNORED -> Levels.NONE;
            case STUCK ->
                new Levels(
                        given.empathy(),
                        given.communication() * LEFT_OF_A_DEAD_END,
                        given.action() * LEFT_OF_A_DEAD_END,
                        given.fairness() * LEFT_OF_A_DEAD_END,
                        0);
            case WITHDRAWN, RESOLVED -> given;
        };
    }
}

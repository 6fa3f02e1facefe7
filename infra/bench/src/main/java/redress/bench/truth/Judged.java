package redress.bench.truth;

import java.util.List;
import redress.events.finding.FixEffect;
import redress.events.finding.FixEffect.Verdict;
import redress.simulation.scenario.PlantedFix;

/** Whether what was said of a planted fix is true. */
enum Judged {
    RIGHT,
    /** Not enough data: nothing wrong was said, and nothing either. */
    UNDECIDED,
    WRONG;

    private static final String SEGMENT = "segment";
    private static final String HARMED = "business";

    /**
     * Of a measurement at the end of the history, when what wears off has worn off.
     *
     * @param effects on all customers first, then on each segment
     */
    static Judged of(PlantedFix.Kind kind, List<FixEffect> effects) {
        Verdict whole = effects.getFirst().verdict();
        return switch (kind) {
            case WORKS -> isPraise(whole) ? RIGHT : whole == Verdict.NOT_ENOUGH_DATA ? UNDECIDED : WRONG;
            case DOES_NOTHING ->
                whole == Verdict.INEFFECTIVE ? RIGHT : whole == Verdict.NOT_ENOUGH_DATA ? UNDECIDED : WRONG;
            case WEARS_OFF, AFTER_A_PEAK -> isPraise(whole) || whole == Verdict.WORSE ? WRONG : RIGHT;
            case SPLITS -> split(whole, effects.subList(1, effects.size()));
        };
    }

    /** Whether it says that the fix worked. */
    static boolean isPraise(Verdict verdict) {
        return verdict == Verdict.VERIFIED || verdict == Verdict.REDUCED;
    }

    /** Whether it says that anything changed. */
    static boolean isClaim(Verdict verdict) {
        return isPraise(verdict) || verdict == Verdict.WORSE;
    }

    /** Those harmed are told so, nobody else is, and nobody is told that the plan was reached for all. */
    private static Judged split(Verdict whole, List<FixEffect> segments) {
        boolean toldHarm = false;
        boolean toldOthers = false;
        for (FixEffect effect : segments) {
            boolean worse = effect.verdict() == Verdict.WORSE;
            boolean harmed = HARMED.equals(effect.segment().get(SEGMENT));
            toldHarm |= worse && harmed;
            toldOthers |= worse && !harmed;
        }
        if (whole == Verdict.VERIFIED || whole == Verdict.WORSE || toldOthers) {
            return WRONG;
        }
        return toldHarm ? RIGHT : UNDECIDED;
    }
}

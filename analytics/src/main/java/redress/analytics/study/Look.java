package redress.analytics.study;

import org.jspecify.annotations.Nullable;
import redress.analytics.study.Windows.Span;
import redress.events.finding.FixEffect.Verdict;

/**
 * A look at the effect of a fix. Its plan registered one, when its window is over; that one gives the verdict. Those before it tell
 * only what is beyond doubt (Haybittle 1971; Peto and others 1976): that it harms, or that the plan is reached, if the p-value is
 * below one in a thousand. However many looks there are, they then add next to nothing to the one time in twenty in which the last
 * errs, which is why that needs no correction.
 *
 * @param last whether the window is over, and nearly all complaints about it are in
 * @param days of the window that are over
 */
record Look(boolean last, double days) {

    /** Of the last look. */
    private static final double SIGNIFICANT = .05;
    /** Of those before. */
    private static final double BEYOND_DOUBT = .001;

    /** Whole weeks, since complaints have their weekdays. */
    private static final double HARM_AFTER = 7;
    /** A success may wait until there are weeks that show how much they vary. */
    private static final double SUCCESS_AFTER = 28;

    static Look at(Windows windows) {
        Span after = windows.after();
        return new Look(windows.over(), after == null ? 0 : after.days());
    }

    /** Below which a p-value is certain enough. */
    double significant() {
        return last ? SIGNIFICANT : BEYOND_DOUBT;
    }

    /** What of a verdict may be told by now. */
    Verdict tells(Verdict verdict, @Nullable Double p) {
        boolean beyondDoubt = p != null && p < BEYOND_DOUBT;
        boolean told = last
                || switch (verdict) {
                    case WORSE -> beyondDoubt && days >= HARM_AFTER;
                    case VERIFIED -> beyondDoubt && days >= SUCCESS_AFTER;
                    case REDUCED, INEFFECTIVE, NOT_ENOUGH_DATA -> false;
                };
        return told ? verdict : Verdict.NOT_ENOUGH_DATA;
    }

    /** For a person, how a verdict came about. */
    String assumption(Verdict verdict) {
        if (last) {
            return verdict == Verdict.NOT_ENOUGH_DATA
                    ? "the planned window is over: it allows no verdict, and is not prolonged"
                    : "the verdict is about the planned window, and about nothing that came after it";
        }
        return verdict == Verdict.NOT_ENOUGH_DATA
                ? "an interim look: the verdict comes when the planned window is over"
                : "an interim look, before the planned window is over: told because chance alone shows so much less than"
                        + " one time in a thousand";
    }
}

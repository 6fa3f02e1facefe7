package redress.analytics.study;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import redress.analytics.effect.Observed;
import redress.analytics.effect.RateRatio;
import redress.analytics.effect.Verdict;
import redress.analytics.interval.Interval;
import redress.analytics.study.Windows.Span;
import redress.events.finding.FixEffect;

/**
 * What may be said of a fix beside the ratio of its rates: nothing before its window is over, but what is beyond doubt; no success where complaints only moved; and no
 * harm by a fix that helped and then wore off.
 *
 * @param wornOff whether the ratio is that of the last weeks alone, because complaints rise again
 * @param moved whether complaints fell within the scope and rose outside
 */
record Conclusion(double expectedReduction, Look look, boolean wornOff, boolean moved) {

    /** The first weeks of a fix that wore off later. */
    private static final Duration EARLY = Duration.ofDays(28);

    /** For a person, where they moved. */
    static final String MOVED =
            "complaints about the same cause outside the scope rose as those within it fell: they may have moved, or"
                    + " what the scope names has another name now";

    /**
     * Whether complaints about a root cause did not become fewer, but more of them lie outside a scope: the failure may have moved
     * there, or what the scope names has got another name.
     */
    static boolean haveMoved(Map<String, String> scope, List<Incident> ofCause, Windows windows) {
        Span before = windows.before();
        Span after = windows.after();
        if (scope.isEmpty() || before == null || after == null) {
            return false;
        }
        List<Incident> outside =
                ofCause.stream().filter(i -> !i.isWithin(scope)).toList();
        return byDays(ofCause, before, after).upper() >= 1
                && byDays(outside, before, after).lower() > 1;
    }

    /**
     * The verdict.
     *
     * @param p of no change
     * @param own incidents of the customers in question
     * @param whole all that is over since the fix, whatever part of it the ratio is about
     */
    FixEffect.Verdict of(Interval ratio, @Nullable Double p, List<Incident> own, Span before, Span whole) {
        FixEffect.Verdict verdict = Verdict.of(ratio, expectedReduction);
        FixEffect.Verdict meant = switch (verdict) {
            case VERIFIED, REDUCED -> moved ? FixEffect.Verdict.NOT_ENOUGH_DATA : verdict;
            case WORSE -> !wornOff || wasWorseAllAlong(own, before, whole) ? verdict : FixEffect.Verdict.INEFFECTIVE;
            case INEFFECTIVE, NOT_ENOUGH_DATA -> verdict;
        };
        return look.tells(meant, p);
    }

    /** The last weeks were picked for their rise: all weeks have to say the same, and not that the first ones were better. */
    private static boolean wasWorseAllAlong(List<Incident> own, Span before, Span whole) {
        return byDays(own, before, whole).lower() > 1
                && byDays(own, before, whole.first(EARLY)).upper() >= 1;
    }

    private static Interval byDays(List<Incident> incidents, Span before, Span after) {
        Observed was = new Observed(before.count(incidents), before.days());
        Observed is = new Observed(after.count(incidents), after.days());
        return was.count() + is.count() == 0
                ? new Interval(1, 0, Double.POSITIVE_INFINITY)
                : RateRatio.of(was, is).ratio();
    }
}

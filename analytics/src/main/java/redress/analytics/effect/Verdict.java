package redress.analytics.effect;

import redress.analytics.interval.Interval;
import redress.events.finding.FixEffect;

/** What a measured ratio of rates means for a fix. */
public final class Verdict {

    /** So narrow an interval around no change says that nothing changed, where nothing was planned to. */
    private static final double NARROW = .25;

    private Verdict() {}

    /**
     * The first that holds, in this order: worse, verified, reduced, ineffective, not enough data.
     *
     * @param ratio rate after divided by rate before
     * @param expectedReduction planned share of complaints that disappear, 0 to 1; 0 if none was planned
     */
    public static FixEffect.Verdict of(Interval ratio, double expectedReduction) {
        double target = 1 - expectedReduction;
        if (ratio.lower() > 1) {
            return FixEffect.Verdict.WORSE;
        }
        if (ratio.upper() < 1) {
            return ratio.estimate() <= target ? FixEffect.Verdict.VERIFIED : FixEffect.Verdict.REDUCED;
        }
        boolean narrow = (ratio.upper() - ratio.lower()) / 2 <= NARROW;
        return ratio.lower() > target || (expectedReduction == 0 && narrow)
                ? FixEffect.Verdict.INEFFECTIVE
                : FixEffect.Verdict.NOT_ENOUGH_DATA;
    }
}

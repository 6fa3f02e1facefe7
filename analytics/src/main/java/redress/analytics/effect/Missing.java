package redress.analytics.effect;

import org.jspecify.annotations.Nullable;
import redress.events.finding.FixEffect;

/** How much more has to be seen until a verdict is possible. */
public final class Missing {

    private static final double MOST_TIMES = 1000;
    private static final double STEP = 1.05;
    private static final long MOST_COUNT = 1_000_000_000;

    private Missing() {}

    /**
     * The exposure after the fix at which there would be a verdict, if complaints went on at the rate seen so far.
     *
     * @return null if a thousandfold would not do: the period before the fix is too short
     */
    public static @Nullable Double exposure(Observed before, Observed after, double expectedReduction) {
        for (double times = STEP; times <= MOST_TIMES; times *= STEP) {
            long count = Math.round(after.count() * times);
            if (count > MOST_COUNT) {
                return null;
            }
            Observed later = new Observed(count, after.exposure() * times);
            if (before.count() + count > 0
                    && Verdict.of(RateRatio.of(before, later).ratio(), expectedReduction)
                            != FixEffect.Verdict.NOT_ENOUGH_DATA) {
                return later.exposure();
            }
        }
        return null;
    }
}

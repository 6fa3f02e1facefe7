package redress.analytics.portrait;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import redress.analytics.effect.Observed;
import redress.analytics.effect.RateRatio;
import redress.analytics.interval.Interval;

/**
 * Whether a cluster's complaints become more or fewer: those of the last four weeks against those of the eight weeks before,
 * by the exact ratio of two Poisson rates. Weeks are whole and end now. No exposure is taken into account, so a cluster can
 * rise because the business does.
 *
 * @param ratio complaints a week lately divided by those before; absent if there were none before
 * @param lower end of its 95 % interval
 * @param upper absent if there were none before
 * @param weeks complaints of each of the last twelve weeks, oldest first
 */
public record Trend(
        Direction direction,
        @Nullable Double ratio,
        double lower,
        @Nullable Double upper,
        List<Integer> weeks) {

    static final int WEEKS = 12;
    private static final int LATELY = 4;
    private static final Duration WEEK = Duration.ofDays(7);

    /** Rising or falling where the interval excludes one. */
    public enum Direction {
        RISING,
        FALLING,
        STEADY
    }

    /** Of complaints lodged at these times; absent if none was lodged in the twelve weeks before {@code now}. */
    static @Nullable Trend of(List<Instant> times, Instant now) {
        int[] weeks = new int[WEEKS];
        for (Instant at : times) {
            long ago = Math.floorDiv(Duration.between(at, now).toMillis(), WEEK.toMillis());
            if (ago >= 0 && ago < WEEKS) {
                weeks[WEEKS - 1 - (int) ago]++;
            }
        }
        int lately = IntStream.range(WEEKS - LATELY, WEEKS).map(w -> weeks[w]).sum();
        int before = Arrays.stream(weeks).sum() - lately;
        if (lately + before == 0) {
            return null;
        }
        Interval ratio = RateRatio.of(new Observed(before, WEEKS - LATELY), new Observed(lately, LATELY))
                .ratio();
        return new Trend(
                direction(ratio),
                finite(ratio.estimate()),
                ratio.lower(),
                finite(ratio.upper()),
                Arrays.stream(weeks).boxed().toList());
    }

    private static Direction direction(Interval ratio) {
        if (ratio.lower() > 1) {
            return Direction.RISING;
        }
        return ratio.upper() < 1 ? Direction.FALLING : Direction.STEADY;
    }

    private static @Nullable Double finite(double value) {
        return Double.isInfinite(value) ? null : value;
    }
}

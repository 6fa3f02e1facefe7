package redress.analytics.surge;

import java.util.Arrays;
import org.apache.commons.math3.stat.StatUtils;
import org.apache.commons.statistics.distribution.TDistribution;
import org.jspecify.annotations.Nullable;

/**
 * Early Aberration Reporting System (Hutwagner, Thompson, Seeman and Treadwell 2003): limit = mean + z.999 sd of seven periods
 * before. It needs little history and knows no season. Seven periods say little of the spread, so that false alarms are more
 * frequent than z.999 promises: {@link #FALSE_ALARMS}.
 */
public enum Ears {
    /** The seven periods right before. */
    C1(0),
    /** The seven before the last two, so that the beginning of a slow surge does not hide it. */
    C2(2);

    private static final int BASELINE = 7;
    private static final double Z = 3.090232306167813;
    /** Below it a series of nearly equal counts would raise the alarm at every complaint more (as BioSense: Tokars 2009). */
    private static final double LEAST_DEVIATION = .5;

    private static final TDistribution CHANCE = TDistribution.of(BASELINE - 1.0);
    /** A new value differs from the mean of seven others by more than each of them does. */
    private static final double SPREAD = Math.sqrt(1 + 1.0 / BASELINE);

    /** The share of periods with an alarm if nothing happens and counts are normally distributed. */
    public static final double FALSE_ALARMS = CHANCE.survivalProbability(Z / SPREAD);

    private final int gap;

    Ears(int gap) {
        this.gap = gap;
    }

    /** How many periods have to come before the one that is judged. */
    public int history() {
        return BASELINE + gap;
    }

    /**
     * Judges one period, counted from 0.
     *
     * @return null if there is not enough history
     */
    public @Nullable Signal at(double[] counts, int period) {
        if (period < history()) {
            return null;
        }
        double[] before = Arrays.copyOfRange(counts, period - history(), period - gap);
        double mean = StatUtils.mean(before);
        double deviation = Math.max(LEAST_DEVIATION, Math.sqrt(StatUtils.variance(before)));
        double statistic = (counts[period] - mean) / deviation;
        return new Signal(
                mean + Z * deviation, statistic, CHANCE.survivalProbability(statistic / SPREAD), statistic > Z);
    }
}

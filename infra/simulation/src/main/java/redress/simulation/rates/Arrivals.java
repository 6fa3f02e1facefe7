package redress.simulation.rates;

import java.time.Instant;
import java.util.Arrays;
import java.util.function.IntToDoubleFunction;
import java.util.random.RandomGenerator;

/**
 * The times at which a given number of complaints is lodged, ascending, one after the other: uniform order statistics
 * drawn in sequence (Devroye 1986, Non-Uniform Random Variate Generation, V.3.3), put through the inverse of the
 * cumulative rate by hour. Needs memory for the hours of the history only.
 */
public final class Arrivals {

    private final Span span;
    private final RandomGenerator random;
    private final double[] upTo;
    private long left;
    private double logSurvival;
    private int hour;

    /**
     * Times within a span.
     *
     * @param ofDay the rate by day, in whatever unit
     */
    public Arrivals(Span span, IntToDoubleFunction ofDay, long count, RandomGenerator random) {
        this.span = span;
        this.random = random;
        left = count;
        upTo = new double[span.hours()];
        for (int h = 0; h < upTo.length; h++) {
            upTo[h] = ofDay.applyAsDouble(h / 24) * Volume.ofHour(span, h);
        }
        Arrays.parallelPrefix(upTo, Double::sum);
    }

    /** The next time, never before the one returned last, always before the end of the history. */
    public Instant next() {
        logSurvival += Math.log(1 - random.nextDouble()) / left--;
        double at = -Math.expm1(logSurvival) * upTo[upTo.length - 1];
        while (hour < upTo.length - 1 && upTo[hour] <= at) {
            hour++;
        }
        double before = hour == 0 ? 0 : upTo[hour - 1];
        double within = Math.clamp((at - before) / (upTo[hour] - before), 0, .999_999);
        Instant start = span.start().plusSeconds(hour * 3600L);
        long length = Math.min(3_600_000L, span.end().toEpochMilli() - start.toEpochMilli());
        return start.plusMillis((long) (within * length));
    }
}

package redress.analytics.outcome;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import redress.analytics.interval.Interval;

/**
 * A figure as it is shown: with its 95 % interval, how it was made and what has to be so for it to hold; or, instead, what is
 * missing, and when there will be enough if things go on as they do.
 *
 * @param n what it rests on
 * @param data which
 * @param missing absent where it can be relied on
 * @param enoughAt absent where that cannot be told either
 */
public record Result(
        @Nullable Double estimate,
        @Nullable Double lower,
        @Nullable Double upper,
        long n,
        String method,
        List<String> assumptions,
        String data,
        @Nullable String missing,
        @Nullable Instant enoughAt) {

    private static final Duration LONGEST = Duration.ofDays(3650);

    /** A figure that can be relied on. */
    public static Result of(Interval interval, long n, String method, List<String> assumptions, String data) {
        return new Result(
                interval.estimate(), interval.lower(), interval.upper(), n, method, assumptions, data, null, null);
    }

    /** Instead of a figure; {@code missing} is what is needed. */
    public static Result missing(
            long n, String method, List<String> assumptions, String data, String missing, @Nullable Instant enoughAt) {
        return new Result(null, null, null, n, method, assumptions, data, "not enough data: " + missing, enoughAt);
    }

    /** The same, not to be relied on. */
    Result but(String missing, @Nullable Instant enoughAt) {
        return new Result(
                estimate, lower, upper, n, method, assumptions, data, "not enough data: " + missing, enoughAt);
    }

    /** When {@code needed} will be there, if {@code have} came since {@code first}. */
    static @Nullable Instant enoughAt(@Nullable Instant first, Instant now, long have, double needed) {
        if (first == null || have <= 0 || !first.isBefore(now)) {
            return null;
        }
        double times = needed / (double) have - 1;
        double millis = Duration.between(first, now).toMillis() * times;
        return millis > LONGEST.toMillis() ? null : now.plusMillis((long) Math.max(0, millis));
    }
}

package redress.analytics.recovery;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Collects what is known of one element: each fact has a weight and is worth 0 to 1 of it. What does not apply, as promises kept
 * where none was made, has no weight, and the others count for more.
 */
final class Points {

    private double weight;
    private double won;

    Points with(double weight, double worth) {
        this.weight += weight;
        won += weight * Math.clamp(worth, 0, 1);
        return this;
    }

    Points with(double weight, boolean done) {
        return with(weight, done ? 1 : 0);
    }

    /** Where it does not apply it does not count. */
    Points where(boolean applies, double weight, double worth) {
        return applies ? with(weight, worth) : this;
    }

    /** 0 to 100. */
    double score() {
        return weight == 0 ? 0 : 100 * won / weight;
    }

    /** 1 up to {@code good}, 0 from {@code bad} on, evenly between; absent is 0. */
    static double falling(@Nullable Double value, double good, double bad) {
        return value == null ? 0 : Math.clamp((bad - value) / (bad - good), 0, 1);
    }

    /** Hours between, or null if it has not happened. */
    static @Nullable Double hours(Instant from, @Nullable Instant to) {
        return to == null
                ? null
                : Double.valueOf(Math.max(0, Duration.between(from, to).toSeconds() / 3600.0));
    }
}

package redress.simulation.rates;

import java.time.Duration;
import java.time.Instant;

/** The time of the history, in days of 24 hours counted from its start. */
public record Span(Instant start, Instant end) {

    /** Days that the history touches; the last may be a partial one. */
    public int days() {
        return Math.ceilDiv(hours(), 24);
    }

    public int hours() {
        return Math.toIntExact(Math.ceilDiv(Duration.between(start, end).toMillis(), 3_600_000L));
    }

    public Instant startOf(int day) {
        return start.plus(Duration.ofDays(day));
    }

    /** The day at a share of the history, so that what begins there begins with a day. */
    public int dayAt(double share) {
        return (int) Math.floor(share * days());
    }

    /** A day's place in the history: 0 at the start, 1 at the end; days after the end are like the last. */
    public double share(int day) {
        return Math.min(1, (day + .5) / days());
    }
}

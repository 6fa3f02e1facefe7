package redress.simulation;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.SplittableRandom;

/**
 * Complaints after the history, without end: things are as on the history's last day. The external id follows from the
 * time, so one that starts later never repeats the ids of an earlier one.
 */
public final class LiveTraffic {

    private final ComplaintMaker maker;
    private final long seed;
    private long last;

    LiveTraffic(ComplaintMaker maker, long seed, Instant from) {
        this.maker = maker;
        this.seed = seed;
        last = from.toEpochMilli() - 1;
    }

    /** The next complaint, lodged {@code now}; the caller sets the pace. A clock that goes back is not followed. */
    public SimulatedRecord next(Instant now) {
        last = Math.max(last + 1, now.truncatedTo(ChronoUnit.MILLIS).toEpochMilli());
        SplittableRandom random = new SplittableRandom(seed ^ (last * 0x9E3779B97F4A7C15L));
        return maker.make("L" + last, Instant.ofEpochMilli(last), random);
    }
}

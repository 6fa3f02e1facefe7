package redress.simulation;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.SplittableRandom;
import redress.simulation.chance.Chance;

/**
 * Complaints after the history, without end: things are as on the history's last day. The external id follows from the
 * time, so one that starts later never repeats the ids of an earlier one.
 */
public final class LiveTraffic {

    private final World world;
    private long last;

    LiveTraffic(World world, Instant from) {
        this.world = world;
        last = from.toEpochMilli() - 1;
    }

    /** The next complaint, lodged {@code now}; the caller sets the pace. A clock that goes back is not followed. */
    public SimulatedRecord next(Instant now) {
        last = Math.max(last + 1, now.truncatedTo(ChronoUnit.MILLIS).toEpochMilli());
        SplittableRandom random =
                new SplittableRandom(Chance.key(world.settings().seed(), last));
        Instant lodgedAt = Instant.ofEpochMilli(last);
        String externalId = "L" + last;
        int cause = cause(random);
        if (cause >= 0) {
            return world.alike(externalId, cause, lodgedAt, random);
        }
        int day = world.span().days() - 1;
        Grounds grounds = world.background().grounds(random.nextLong(), lodgedAt, day, random);
        return world.maker().make(externalId, grounds, null, lodgedAt, random);
    }

    /** A planted cause as often as on the last day, or -1. */
    private int cause(SplittableRandom random) {
        int causes = world.scenario().causes().size();
        double background = world.scenario().backgroundShare()
                * world.settings().complaints()
                / world.span().days();
        double all = background;
        for (int i = 0; i < causes; i++) {
            all += world.failures().atTheEnd(i);
        }
        double at = random.nextDouble() * all;
        for (int i = 0; i < causes; i++) {
            at -= world.failures().atTheEnd(i);
            if (at < 0) {
                return i;
            }
        }
        return -1;
    }
}

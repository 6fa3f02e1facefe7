package redress.simulation.recovery;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import redress.simulation.recovery.effect.Chance;

/**
 * The steps of one recovery while they are thought up, with a clock that only goes forward. Seconds since 1970. Work is
 * done from Monday to Saturday between 8 and 18 UTC, but for the few steps of a late duty.
 */
final class Diary {

    private static final long HOUR = 3600;
    private static final long DAY = 24 * HOUR;
    private static final long OPENS = 8 * HOUR;
    private static final long CLOSES = 18 * HOUR;
    private static final int SUNDAY = 6;
    /** The first of January 1970 was a Thursday. */
    private static final int FIRST_WEEKDAY = 3;

    private static final double LATE_DUTY = .06;

    private final List<RecoveryStep> steps = new ArrayList<>(16);
    private final Chance chance;
    private long now;

    Diary(Instant lodgedAt, Chance chance) {
        this.chance = chance;
        now = lodgedAt.getEpochSecond() + 1;
    }

    Instant now() {
        return Instant.ofEpochSecond(now);
    }

    List<RecoveryStep> steps() {
        return steps;
    }

    /** Lets an exponential time pass, and the night and the Sunday after it. */
    void letPass(double meanHours) {
        now = working(now + 60 + (long) (chance.wait(meanHours) * HOUR));
    }

    /** The next sentence of the same conversation. */
    void talkOn() {
        now += chance.between(30, 240);
    }

    /** Lets about this share of the time up to {@code due} pass, if any is left; {@code due} does not pass. */
    void letPassWithin(Instant due, double share) {
        long left = due.getEpochSecond() - now;
        if (left > 0) {
            long later = now + (long) (left * Math.min(.98, share * (.6 + .8 * chance.share())));
            long worked = working(later);
            now = worked < due.getEpochSecond() ? worked : later;
        }
    }

    /** Lets the time pass up to {@code at}, unless it has passed already. */
    void waitFor(Instant at) {
        now = Math.max(now, at.getEpochSecond());
    }

    /** Five in the afternoon, so many days after the present one; always ahead. */
    Instant dueIn(int days) {
        return Instant.ofEpochSecond((Math.floorDiv(now, DAY) + days) * DAY + 17 * HOUR);
    }

    void add(String by, String command, Map<String, Object> body) {
        steps.add(new RecoveryStep(now(), by, command, body, null));
    }

    void addWithin(BigDecimal authority, String by, String command, Map<String, Object> body) {
        steps.add(new RecoveryStep(now(), by, command, body, authority));
    }

    /** The fields of a command, name after value; absent ones are left out. In this order in the bytes. */
    static Map<String, Object> body(@Nullable Object... namesAndValues) {
        Map<String, Object> body = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            Object value = namesAndValues[i + 1];
            if (value != null) {
                body.put(String.valueOf(namesAndValues[i]), value);
            }
        }
        return body;
    }

    private long working(long second) {
        if (chance.happens(LATE_DUTY)) {
            return second;
        }
        long day = Math.floorDiv(second, DAY);
        long ofDay = Math.floorMod(second, DAY);
        if (weekday(day) != SUNDAY && ofDay >= OPENS && ofDay < CLOSES) {
            return second;
        }
        long next = ofDay < OPENS ? day : day + 1;
        long open = weekday(next) == SUNDAY ? next + 1 : next;
        return open * DAY + OPENS + chance.between(0, (int) (3 * HOUR));
    }

    private static int weekday(long day) {
        return Math.floorMod(day + FIRST_WEEKDAY, 7);
    }
}

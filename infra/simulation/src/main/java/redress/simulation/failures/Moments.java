package redress.simulation.failures;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.temporal.TemporalAdjusters;
import redress.simulation.chance.Chance;
import redress.simulation.rates.HourOfDay;
import redress.simulation.rates.Span;
import redress.simulation.scenario.Sending;

/** When exactly failures happen, are complained about, and the records of that are sent; in milliseconds of the epoch. */
public final class Moments {

    private static final long DAY = 86_400_000L;
    private static final int WEEKLY_AT = 6;
    private static final int LODGED = 21;
    private static final int LATE = 22;
    private static final int HOW_LATE = 23;

    private final Span span;
    private final Sending sending;
    private final HourOfDay hours;
    private final long start;
    private final long end;

    public Moments(Span span, Sending sending) {
        this.span = span;
        this.sending = sending;
        hours = new HourOfDay(span);
        start = span.start().toEpochMilli();
        end = span.end().toEpochMilli();
    }

    /** When a failure happened: on the day of its complaint, before that. Whole seconds. */
    public Instant failedAt(Failure failure) {
        long length = failure.lodgedDay() == failure.day() ? lodgedInDay(failure) : DAY;
        long millis = startOf(failure.day()) + (long) (failure.ofDay() * length);
        return Instant.ofEpochSecond(Math.floorDiv(millis, 1000L));
    }

    /** When the complaint about a failure is lodged. */
    public long lodgedAt(Failure failure) {
        return startOf(failure.lodgedDay()) + lodgedInDay(failure);
    }

    private long lodgedInDay(Failure failure) {
        long length = Math.min(DAY, Math.max(1, end - startOf(failure.lodgedDay())));
        return hours.millis(Chance.of(failure.key(), LODGED)) % length;
    }

    /**
     * When a complaint is sent that was lodged in the history: before it ends.
     *
     * @param key of the complaint, for what chance does to it
     */
    public long sentAt(String channel, long lodgedAt, long key) {
        long sent = lodgedAt;
        if (channel.equals(sending.weekly())) {
            sent = nextWeekly(lodgedAt);
        } else if (Chance.of(key, LATE) < sending.late()) {
            sent += DAY + (long) (Chance.of(key, HOW_LATE) * (sending.latestDays() - 1) * DAY);
        }
        return sent < end ? sent : lodgedAt;
    }

    private static long nextWeekly(long lodgedAt) {
        ZonedDateTime monday = Instant.ofEpochMilli(lodgedAt)
                .atZone(ZoneOffset.UTC)
                .toLocalDate()
                .with(TemporalAdjusters.next(DayOfWeek.MONDAY))
                .atTime(WEEKLY_AT, 0)
                .atZone(ZoneOffset.UTC);
        return monday.toInstant().toEpochMilli();
    }

    /** The day of the history in which a time lies. */
    public int dayOf(long time) {
        return (int) Math.floorDiv(time - start, DAY);
    }

    public long startOf(int day) {
        return span.startOf(day).toEpochMilli();
    }
}

package redress.query.trend;

import co.elastic.clients.elasticsearch._types.aggregations.CalendarInterval;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** A period of the calendar, in UTC; weeks begin on Monday. */
public enum Interval {
    DAY,
    WEEK,
    MONTH,
    QUARTER,
    YEAR;

    CalendarInterval calendarInterval() {
        return switch (this) {
            case DAY -> CalendarInterval.Day;
            case WEEK -> CalendarInterval.Week;
            case MONTH -> CalendarInterval.Month;
            case QUARTER -> CalendarInterval.Quarter;
            case YEAR -> CalendarInterval.Year;
        };
    }

    /** When the period that begins at {@code start} is over. */
    Instant end(Instant start) {
        OffsetDateTime begin = start.atOffset(ZoneOffset.UTC);
        return switch (this) {
            case DAY -> begin.plusDays(1).toInstant();
            case WEEK -> begin.plusWeeks(1).toInstant();
            case MONTH -> begin.plusMonths(1).toInstant();
            case QUARTER -> begin.plusMonths(3).toInstant();
            case YEAR -> begin.plusYears(1).toInstant();
        };
    }

    /** About how many periods lie between two instants, rather too many than too few. */
    long periods(Instant from, Instant to) {
        long shortest = switch (this) {
            case DAY -> 1;
            case WEEK -> 7;
            case MONTH -> 28;
            case QUARTER -> 90;
            case YEAR -> 365;
        };
        return ChronoUnit.DAYS.between(from, to) / shortest + 1;
    }

    /** The name in parameters: {@code day}. */
    public String logicalName() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Interval> byLogicalName(String name) {
        return Arrays.stream(values())
                .filter(interval -> interval.logicalName().equals(name))
                .findFirst();
    }
}

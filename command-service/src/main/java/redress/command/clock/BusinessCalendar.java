package redress.command.clock;

import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.HolidayType;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The days on which a company works, where it stands. Saturdays, Sundays and public holidays are no business days; a
 * business day ends when the company closes.
 */
public final class BusinessCalendar {

    private static final Set<DayOfWeek> WEEKEND = EnumSet.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);

    private final ZoneId zone;
    private final LocalTime closes;
    private final Predicate<LocalDate> holiday;

    private BusinessCalendar(ZoneId zone, LocalTime closes, Predicate<LocalDate> holiday) {
        this.zone = zone;
        this.closes = closes;
        this.holiday = holiday;
    }

    /**
     * A calendar.
     *
     * @param holidays country and, if need be, region after ISO 3166, for example {@code gb-eng}; absent: none are kept
     * @throws IllegalArgumentException if there are no holidays of that name
     */
    public static BusinessCalendar of(ZoneId zone, LocalTime closes, @Nullable String holidays) {
        return new BusinessCalendar(zone, closes, holidays == null ? date -> false : publicHolidays(holidays));
    }

    private static Predicate<LocalDate> publicHolidays(String name) {
        String[] parts = name.split("-", -1);
        if (HolidayManager.getSupportedCalendarCodes().stream().noneMatch(parts[0]::equalsIgnoreCase)) {
            throw new IllegalArgumentException("there is no calendar of public holidays " + name);
        }
        HolidayManager manager = HolidayManager.getInstance(ManagerParameters.create(parts[0]));
        String[] region = Arrays.copyOfRange(parts, 1, parts.length);
        return date -> manager.isHoliday(date, HolidayType.PUBLIC_HOLIDAY, region);
    }

    boolean isBusinessDay(LocalDate date) {
        return !WEEKEND.contains(date.getDayOfWeek()) && !holiday.test(date);
    }

    /**
     * When a term that begins at {@code from} is over. The day on which it begins does not count; calendar days and weeks
     * are over at the end of their last day, business days when the company closes.
     */
    Instant end(Instant from, Term term) {
        ZonedDateTime start = from.atZone(zone);
        LocalDate day = start.toLocalDate();
        return switch (term.unit()) {
            case H -> from.plusSeconds(3600L * term.count());
            case D -> endOf(day.plusDays(term.count()));
            case W -> endOf(day.plusWeeks(term.count()));
            case BD ->
                businessDay(day, term.count()).atTime(closes).atZone(zone).toInstant();
        };
    }

    private Instant endOf(LocalDate day) {
        return day.plusDays(1).atStartOfDay(zone).toInstant();
    }

    private LocalDate businessDay(LocalDate after, int number) {
        LocalDate day = after;
        for (int left = number; left > 0; ) {
            day = day.plusDays(1);
            if (isBusinessDay(day)) {
                left--;
            }
        }
        return day;
    }
}

package redress.analytics.effect;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Turns dates into time counted in periods. Where all dates are the same day of their months, and mostly a month apart, time counts
 * months, so that February is no shorter than March; all others are counted by the middle one of the gaps between them. Gaps may
 * differ.
 */
public final class Spacing {

    private static final double DAYS_A_YEAR = 365.2425;
    private static final double MILLIS_A_DAY = Duration.ofDays(1).toMillis();
    private static final int MONTHS_A_YEAR = 12;
    private static final int SHORTEST_MONTH = 28;
    private static final int LONGEST_MONTH = 31;

    private final Instant origin;
    private final boolean months;
    /** Of a period; not used for months. */
    private final double days;

    private Spacing(Instant origin, boolean months, double days) {
        this.origin = origin;
        this.months = months;
        this.days = days;
    }

    /**
     * The spacing of some dates.
     *
     * @param at beginnings of the periods, at least two, in order, none twice
     */
    public static Spacing of(List<Instant> at) {
        Instant first = at.getFirst();
        double[] gaps = IntStream.range(1, at.size())
                .mapToDouble(i -> days(at.get(i - 1), at.get(i)))
                .sorted()
                .toArray();
        double middle = gaps[gaps.length / 2];
        boolean months = middle >= SHORTEST_MONTH
                && middle <= LONGEST_MONTH
                && at.stream().allMatch(each -> day(each).getDayOfMonth() == beginning(first, day(each)));
        return new Spacing(first, months, middle);
    }

    /** The day on which a period begins in that month: some months have no 31st. */
    private static int beginning(Instant origin, LocalDate month) {
        return Math.min(day(origin).getDayOfMonth(), month.lengthOfMonth());
    }

    /** Periods since the first date. */
    public double time(Instant at) {
        if (!months) {
            return days(origin, at) / days;
        }
        LocalDate day = day(at);
        LocalDate first = day(origin);
        return (day.getYear() - first.getYear()) * (double) MONTHS_A_YEAR
                + day.getMonthValue()
                - first.getMonthValue()
                + (day.getDayOfMonth() - beginning(origin, day)) / (double) day.lengthOfMonth();
    }

    /** The same in years. */
    public double year(Instant at) {
        return months ? time(at) / MONTHS_A_YEAR : days(origin, at) / DAYS_A_YEAR;
    }

    /** The end of a period that begins then, and of as many more. */
    public Instant end(Instant begin, int more) {
        return months
                ? begin.atOffset(ZoneOffset.UTC).plusMonths(1L + more).toInstant()
                : begin.plusMillis(Math.round((1.0 + more) * days * MILLIS_A_DAY));
    }

    private static LocalDate day(Instant at) {
        return at.atOffset(ZoneOffset.UTC).toLocalDate();
    }

    private static double days(Instant from, Instant to) {
        return Duration.between(from, to).toMillis() / MILLIS_A_DAY;
    }
}

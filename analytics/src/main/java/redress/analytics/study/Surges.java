package redress.analytics.study;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import redress.analytics.significance.Significance;
import redress.analytics.surge.Method;
import redress.analytics.surge.Rhythm;
import redress.analytics.surge.Watch;

/**
 * Looks at the last whole week of many series at once and says which of them rose, and why it is an alarm. Of those that single
 * weeks raise, the false ones are held at one in twenty over all series and methods (Benjamini and Hochberg 1995); sums over weeks
 * have a false alarm once in 500 weeks of a series.
 */
public final class Surges {

    private static final double SIGNIFICANT = .05;
    /** Fewer weeks say nothing of what is usual. */
    private static final int FEWEST_WEEKS = 12;
    /** Six years: more than any method looks back, and a wrong date of a century ago would be watched week by week. */
    private static final int MOST_WEEKS = 313;
    /** So small a share of the complaints does not say since when there are any. */
    private static final double FIRST = .01;
    /** Complaints in the week: fewer are no surge to anybody. */
    private static final int FEWEST = 5;

    private static final List<Method> SINGLE_WEEKS = List.of(Method.EARS_C1, Method.EARS_C2, Method.FARRINGTON);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM yyyy", Locale.ENGLISH);

    private Surges() {}

    /**
     * A series in which complaints rose.
     *
     * @param week its Monday
     * @param count complaints in it
     * @param limit from which on the method alarms
     * @param adjusted p-value beside all others; absent for sums
     */
    public record Surge(
            String series,
            LocalDate week,
            Method method,
            long count,
            @Nullable Double limit,
            @Nullable Double adjusted,
            String sentence) {}

    private record Read(String series, Method method, long count, Watch.Reading reading) {}

    /**
     * Surges of the last week that was over on a day.
     *
     * @param series complaints by day, by the name of the series; days without complaints may be absent
     */
    public static List<Surge> of(Map<String, NavigableMap<LocalDate, Long>> series, LocalDate today) {
        LocalDate end = week(today).plusWeeks(1);
        LocalDate begin = begin(series.values(), end);
        List<Read> read = new ArrayList<>();
        series.forEach((name, days) -> {
            double[] weeks = weeks(days, begin, end);
            if (weeks.length >= FEWEST_WEEKS && weeks[weeks.length - 1] >= FEWEST) {
                Watch.over(weeks, Rhythm.WEEK).forEach((method, readings) -> {
                    Watch.Reading last = readings.getLast();
                    if (method != Method.CUSUM_FALL && last.signal() != null) {
                        read.add(new Read(name, method, (long) weeks[weeks.length - 1], last));
                    }
                });
            }
        });
        read.sort(Comparator.comparing(Read::series).thenComparing(Read::method));
        return alarms(read, week(today));
    }

    /** The Monday of the last week that was over on a day: the one that is looked at. */
    public static LocalDate week(LocalDate today) {
        return today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)).minusWeeks(1);
    }

    private static List<Surge> alarms(List<Read> read, LocalDate week) {
        List<Read> single =
                read.stream().filter(r -> SINGLE_WEEKS.contains(r.method)).toList();
        double[] adjusted = Significance.benjaminiHochberg(
                single.stream().mapToDouble(Surges::pValue).toArray());
        List<Surge> surges = new ArrayList<>();
        for (int i = 0; i < adjusted.length; i++) {
            if (isAlarm(single.get(i)) && adjusted[i] <= SIGNIFICANT) {
                surges.add(surge(single.get(i), week, adjusted[i]));
            }
        }
        read.stream()
                .filter(r -> r.method == Method.CUSUM_RISE && isAlarm(r))
                .forEach(r -> surges.add(surge(r, week, null)));
        return surges;
    }

    private static boolean isAlarm(Read read) {
        return read.reading.signal() != null && read.reading.signal().alarm();
    }

    private static double pValue(Read read) {
        var signal = read.reading.signal();
        return signal == null || signal.pValue() == null ? 1 : signal.pValue();
    }

    private static Surge surge(Read read, LocalDate week, @Nullable Double adjusted) {
        var signal = read.reading.signal();
        Double limit = signal == null ? null : signal.limit();
        String sentence = String.format(
                Locale.ENGLISH,
                "%d complaints in the week from %s%s (%s)",
                read.count,
                DAY.format(week),
                limit == null ? "" : String.format(Locale.ENGLISH, ", alarm from %.1f on", limit),
                read.method.word());
        return new Surge(read.series, week, read.method, read.count, limit, adjusted, sentence);
    }

    /**
     * The first whole week that is watched, of all series: a failure of which nobody complained before had no complaints then, which is
     * known, and not a series too young to judge. What lies before the first {@value FIRST} of all complaints may be wrong dates.
     */
    private static LocalDate begin(Collection<NavigableMap<LocalDate, Long>> series, LocalDate end) {
        NavigableMap<LocalDate, Long> all = new TreeMap<>();
        series.forEach(days -> days.forEach((day, complaints) -> all.merge(day, complaints, Long::sum)));
        double left = FIRST * all.values().stream().mapToLong(Long::longValue).sum();
        LocalDate begin = end;
        for (Map.Entry<LocalDate, Long> day : all.entrySet()) {
            left -= day.getValue();
            if (left < 0) {
                begin = day.getKey().with(TemporalAdjusters.nextOrSame(DayOfWeek.MONDAY));
                break;
            }
        }
        LocalDate earliest = end.minusWeeks(MOST_WEEKS);
        return begin.isBefore(earliest) ? earliest : begin;
    }

    /** Complaints of each week. */
    static double[] weeks(NavigableMap<LocalDate, Long> days, LocalDate begin, LocalDate end) {
        int count = (int) Math.max(0, begin.until(end, ChronoUnit.WEEKS));
        double[] weeks = new double[count];
        days.forEach((day, complaints) -> {
            int week = (int) Math.floorDiv(begin.until(day, ChronoUnit.DAYS), 7L);
            if (week >= 0 && week < count) {
                weeks[week] += complaints;
            }
        });
        return weeks;
    }
}

package redress.analytics.study;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import redress.analytics.effect.Observed;
import redress.analytics.effect.RateRatio;
import redress.analytics.significance.Significance;

/**
 * Says where complaints fell silent though nothing says that failures did: a channel that may be out of order, a group of
 * customers who may have given up. Each is set against all other complaints of the same days, so that seasons, growth and a fix
 * for everybody make no silence, and against its own past, so that a surge of others makes none: Fisher's exact test, one-sided, of all values together at most the stated share false
 * (Benjamini and Hochberg 1995). A warning, never a success.
 */
public final class Quiet {

    private static final int WEEK = 7;
    /** A channel is missed within days; what is usual of it is that of eight weeks. */
    private static final int USUAL_DAYS = 8 * WEEK;

    private static final double OUTAGE = .01;
    /** At least half of a channel's complaints are missing, and so many at the least. */
    private static final double MISSING = .5;

    private static final double FEWEST = 5;

    /** Who gives up does it slowly. */
    private static final int NOW_WEEKS = 8;

    private static final int BEFORE_WEEKS = 26;
    private static final int FEWEST_WEEKS = 12;
    private static final double GIVEN_UP = .05;

    private Quiet() {}

    /**
     * A value of which complaints fell.
     *
     * @param from first day of the period in which they are fewer
     * @param count of complaints in it
     * @param usual complaints in it, by its share of all before
     * @param adjusted p-value beside all others
     * @param sentence why it is a warning
     */
    public record Silence(String series, LocalDate from, long count, double usual, double adjusted, String sentence) {}

    /**
     * Complaints of a series in a period, among all, now and before.
     *
     * @param part length of the period now by that before
     */
    private record Fall(String series, long now, long allNow, long before, long allBefore, double part) {

        /** By its own past, or by the others' growth if that is less: where others rise, nothing fell. */
        double usual() {
            return before * Math.min(part, (double) allNow / allBefore);
        }

        boolean isFewerThanBefore() {
            return RateRatio.of(new Observed(before, 1), new Observed(now, part))
                            .ratio()
                            .upper()
                    < 1;
        }

        double pValue() {
            return Significance.atLeast(
                    (int) (allNow - now), (int) allNow, (int) (allNow + allBefore - now - before), (int)
                            (allNow + allBefore));
        }
    }

    /**
     * Channels by which hardly any complaints came in the last seven days.
     *
     * @param channels complaints by the day on which they were recorded, by the name of the series: some channels lodge in batches
     * @param today the first day that is not over
     */
    public static List<Silence> outages(Map<String, NavigableMap<LocalDate, Long>> channels, LocalDate today) {
        LocalDate from = today.minusDays(WEEK);
        List<Fall> falls = falls(channels, total(channels), from.minusDays(USUAL_DAYS), from, today).stream()
                .filter(fall -> fall.usual() >= FEWEST)
                .toList();
        List<Silence> silences = new ArrayList<>();
        double[] adjusted = adjusted(falls);
        for (int i = 0; i < adjusted.length; i++) {
            Fall fall = falls.get(i);
            if (adjusted[i] <= OUTAGE && fall.now <= MISSING * fall.usual() && fall.isFewerThanBefore()) {
                silences.add(silence(
                        fall,
                        from,
                        adjusted[i],
                        "%s in the last seven days, where %.0f are usual beside the others: it may be out of order"));
            }
        }
        return silences;
    }

    /**
     * Groups of customers who complain less than before, beside all others, while more customers leave.
     *
     * @param groups complaints by day, by the name of the group; groups may overlap
     * @param all complaints by day
     * @param left customers who left, by day
     * @param today the first day that is not over
     */
    public static List<Silence> goneQuiet(
            Map<String, NavigableMap<LocalDate, Long>> groups,
            NavigableMap<LocalDate, Long> all,
            NavigableMap<LocalDate, Long> left,
            LocalDate today) {
        LocalDate end = today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        LocalDate from = end.minusWeeks(NOW_WEEKS);
        LocalDate begin = from.minusWeeks(BEFORE_WEEKS);
        if (!all.isEmpty() && all.firstKey().isAfter(begin)) {
            begin = all.firstKey();
        }
        if (ChronoUnit.WEEKS.between(begin, from) < FEWEST_WEEKS || !moreLeave(left, begin, from, end)) {
            return List.of();
        }
        List<Fall> falls = falls(groups, all, begin, from, end).stream()
                .filter(fall -> fall.usual() >= FEWEST)
                .toList();
        List<Silence> silences = new ArrayList<>();
        double[] adjusted = adjusted(falls);
        for (int i = 0; i < adjusted.length; i++) {
            if (adjusted[i] <= GIVEN_UP && falls.get(i).isFewerThanBefore()) {
                silences.add(silence(
                        falls.get(i),
                        from,
                        adjusted[i],
                        "%s in eight weeks, where %.0f are usual beside the others, while more customers leave than before:"
                                + " they may have given up complaining, this is no sign of a fix"));
            }
        }
        return silences;
    }

    private static boolean moreLeave(
            NavigableMap<LocalDate, Long> left, LocalDate begin, LocalDate from, LocalDate end) {
        Observed before = new Observed(sum(left, begin, from), begin.until(from, ChronoUnit.DAYS));
        Observed now = new Observed(sum(left, from, end), from.until(end, ChronoUnit.DAYS));
        return now.count() > 0 && RateRatio.of(before, now).ratio().lower() > 1;
    }

    private static List<Fall> falls(
            Map<String, NavigableMap<LocalDate, Long>> series,
            NavigableMap<LocalDate, Long> all,
            LocalDate begin,
            LocalDate from,
            LocalDate end) {
        long allNow = sum(all, from, end);
        long allBefore = sum(all, begin, from);
        double part = (double) from.until(end, ChronoUnit.DAYS) / begin.until(from, ChronoUnit.DAYS);
        List<Fall> falls = new ArrayList<>();
        new TreeMap<>(series)
                .forEach((name, days) -> falls.add(
                        new Fall(name, sum(days, from, end), allNow, sum(days, begin, from), allBefore, part)));
        return allBefore == 0 ? List.of() : falls;
    }

    private static double[] adjusted(List<Fall> falls) {
        return Significance.benjaminiHochberg(
                falls.stream().mapToDouble(Fall::pValue).toArray());
    }

    private static Silence silence(Fall fall, LocalDate from, double adjusted, String sentence) {
        String complaints = fall.now == 1 ? "1 complaint" : fall.now + " complaints";
        return new Silence(
                fall.series,
                from,
                fall.now,
                fall.usual(),
                adjusted,
                String.format(Locale.ENGLISH, sentence, complaints, fall.usual()));
    }

    private static NavigableMap<LocalDate, Long> total(Map<String, NavigableMap<LocalDate, Long>> series) {
        NavigableMap<LocalDate, Long> total = new TreeMap<>();
        series.values().forEach(days -> days.forEach((day, count) -> total.merge(day, count, Long::sum)));
        return total;
    }

    private static long sum(NavigableMap<LocalDate, Long> days, LocalDate from, LocalDate end) {
        return days.subMap(from, true, end, false).values().stream()
                .mapToLong(Long::longValue)
                .sum();
    }
}

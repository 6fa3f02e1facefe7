package redress.analytics.study;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * How many orders, accounts, flights or customers there were by day (UTC), product and segment of customers: the denominator of
 * every rate. Where a product has a figure for all customers of a day, its segments are not added up beside it.
 */
public final class Exposures {

    /** Of the days of a period, whose exposure must be known. */
    private static final double KNOWN = .9;

    /** The segment of those reports that speak of all customers. */
    private static final String ALL = "";

    private final Map<String, Map<String, NavigableMap<LocalDate, Long>>> counts = new HashMap<>();

    /** A later report about the same day replaces the earlier one. */
    public void report(String product, @Nullable String segment, LocalDate day, long count) {
        counts.computeIfAbsent(product, _ -> new HashMap<>())
                .computeIfAbsent(segment == null ? ALL : segment, _ -> new TreeMap<>())
                .put(day, count);
    }

    /**
     * The exposure of some products.
     *
     * @param segment of the customers; null for all
     * @param from first day
     * @param to the day after the last
     * @return null if it is not known of every product for at least nine of ten days: a rate on half a denominator lies
     */
    public @Nullable Double of(Collection<String> products, @Nullable String segment, Instant from, Instant to) {
        LocalDate first = day(from);
        LocalDate end = day(to);
        long days = first.until(end, ChronoUnit.DAYS);
        if (products.isEmpty() || days <= 0) {
            return null;
        }
        double sum = 0;
        for (String product : products) {
            NavigableMap<LocalDate, Long> byDay = byDay(product, segment, first, end);
            if (byDay.size() < KNOWN * days) {
                return null;
            }
            sum += byDay.values().stream().mapToLong(Long::longValue).sum() * (double) days / byDay.size();
        }
        return sum > 0 ? sum : null;
    }

    private NavigableMap<LocalDate, Long> byDay(
            String product, @Nullable String segment, LocalDate first, LocalDate end) {
        Map<String, NavigableMap<LocalDate, Long>> segments = counts.getOrDefault(product, Map.of());
        NavigableMap<LocalDate, Long> whole = segments.get(segment == null ? ALL : segment);
        if (whole != null) {
            return whole.subMap(first, true, end, false);
        }
        NavigableMap<LocalDate, Long> sums = new TreeMap<>();
        if (segment == null) {
            segments.values()
                    .forEach(byDay -> byDay.subMap(first, true, end, false)
                            .forEach((day, count) -> sums.merge(day, count, Long::sum)));
        }
        return sums;
    }

    private static LocalDate day(Instant at) {
        return at.atOffset(ZoneOffset.UTC).toLocalDate();
    }
}

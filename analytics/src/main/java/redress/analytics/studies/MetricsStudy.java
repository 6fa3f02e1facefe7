package redress.analytics.studies;

import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.springframework.stereotype.Component;
import redress.analytics.index.Document;
import redress.analytics.index.facts.DailyCounts;
import redress.analytics.index.facts.KnownDays;
import redress.analytics.index.facts.KnownDays.Day;
import redress.analytics.study.Exposures;

/**
 * Complaints of each day and product, also per exposure where that is known (practice P30). Every run counts all days anew, so that
 * complaints that came in late correct the past; what was known before is kept beside it, as it stood at the end of each day.
 */
@Component
final class MetricsStudy {

    private static final int MOST_YEARS = 10;

    private final DailyCounts counts;
    private final KnownDays known;

    MetricsStudy(DailyCounts counts, KnownDays known) {
        this.counts = counts;
        this.known = known;
    }

    void run(Exposures exposures, Instant now) throws IOException {
        LocalDate today = now.atOffset(ZoneOffset.UTC).toLocalDate();
        Map<String, NavigableMap<LocalDate, Long>> counted = counts.by("product");
        known.refresh();
        for (Map.Entry<String, NavigableMap<LocalDate, Long>> product : counted.entrySet()) {
            learn(product.getKey(), product.getValue(), exposures, today, now);
        }
        for (String gone : known.productsWithComplaintsBut(counted.keySet())) {
            learn(gone, new TreeMap<>(), exposures, today, now);
        }
    }

    private void learn(
            String product, NavigableMap<LocalDate, Long> counted, Exposures exposures, LocalDate today, Instant now)
            throws IOException {
        Map<LocalDate, Day> before = known.of(product);
        NavigableSet<LocalDate> days = days(counted, today);
        // A complaint that was withdrawn or given another product may leave none behind.
        days.addAll(before.keySet());
        List<Day> found = new ArrayList<>();
        for (LocalDate day : days) {
            found.add(day(product, day, counted.getOrDefault(day, 0L), exposures, now));
        }
        known.learn(found, before, now);
    }

    /** Those with complaints, and since the first of them also those without; but not for centuries after a mistyped year. */
    private static NavigableSet<LocalDate> days(NavigableMap<LocalDate, Long> counted, LocalDate today) {
        NavigableSet<LocalDate> days = new TreeSet<>(counted.keySet());
        if (!counted.isEmpty()) {
            LocalDate longAgo = today.minusYears(MOST_YEARS);
            LocalDate first = counted.firstKey().isBefore(longAgo) ? longAgo : counted.firstKey();
            first.datesUntil(today.plusDays(1)).forEach(days::add);
        }
        return days;
    }

    private static Day day(String product, LocalDate day, long complaints, Exposures exposures, Instant now) {
        Instant from = day.atStartOfDay(ZoneOffset.UTC).toInstant();
        Instant to = day.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
        Double exposure = exposures.of(Set.of(product), null, from, to);
        return new Day(
                Document.idOf(product + "|" + day),
                from,
                product,
                complaints,
                exposure,
                exposure == null ? null : Double.valueOf(complaints / exposure),
                to.isAfter(now),
                null,
                now,
                null);
    }
}

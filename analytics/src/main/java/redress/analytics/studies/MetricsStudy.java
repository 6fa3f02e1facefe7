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
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import redress.analytics.index.Document;
import redress.analytics.index.Documents;
import redress.analytics.index.Indices;
import redress.analytics.index.facts.DailyCounts;
import redress.analytics.study.Exposures;

/**
 * Complaints of each day and product, also per exposure where that is known (practice P30). Every run writes all days anew, so that
 * complaints that came in late correct the past.
 */
@Component
final class MetricsStudy {

    private static final int MOST_YEARS = 10;

    private final DailyCounts counts;
    private final Documents documents;

    MetricsStudy(DailyCounts counts, Documents documents) {
        this.counts = counts;
        this.documents = documents;
    }

    /**
     * A day of a product.
     *
     * @param at start of the day, UTC
     * @param complaints lodged on it
     * @param exposure absent if it was not reported
     * @param rate complaints per exposure
     * @param partial whether the day was not over
     * @param asOf when it was counted
     */
    record Day(
            String id,
            Instant at,
            String product,
            long complaints,
            @Nullable Double exposure,
            @Nullable Double rate,
            boolean partial,
            Instant asOf) {}

    void run(Exposures exposures, Instant now) throws IOException {
        LocalDate today = now.atOffset(ZoneOffset.UTC).toLocalDate();
        for (Map.Entry<String, NavigableMap<LocalDate, Long>> product :
                counts.by("product").entrySet()) {
            List<Document> days = new ArrayList<>();
            for (LocalDate day : days(product.getValue(), today)) {
                Day counted = day(product.getKey(), day, product.getValue().getOrDefault(day, 0L), exposures, now);
                days.add(Document.of(Indices.METRICS, counted.id, counted));
            }
            documents.write(days);
        }
    }

    /** Those with complaints, and since the first of them also those without; but not for centuries after a mistyped year. */
    private static NavigableSet<LocalDate> days(NavigableMap<LocalDate, Long> counted, LocalDate today) {
        NavigableSet<LocalDate> days = new TreeSet<>(counted.keySet());
        LocalDate longAgo = today.minusYears(MOST_YEARS);
        LocalDate first = counted.firstKey().isBefore(longAgo) ? longAgo : counted.firstKey();
        first.datesUntil(today.plusDays(1)).forEach(days::add);
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
                now);
    }
}

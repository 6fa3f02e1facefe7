package redress.analytics.studies;

import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import redress.analytics.index.Document;
import redress.analytics.index.Documents;
import redress.analytics.index.Indices;
import redress.analytics.index.facts.DailyCounts;
import redress.analytics.index.facts.RootCauses;
import redress.analytics.study.Surges;

/** Keeps the surges of the last week by product and by root cause; those of earlier weeks stay as they were found. */
@Component
final class SurgeStudy {

    private static final String PRODUCT = "product";
    private static final String ROOT_CAUSE = "rootCauseId";

    private final DailyCounts counts;
    private final RootCauses rootCauses;
    private final Documents documents;

    SurgeStudy(DailyCounts counts, RootCauses rootCauses, Documents documents) {
        this.counts = counts;
        this.rootCauses = rootCauses;
        this.documents = documents;
    }

    /**
     * A surge as it is kept.
     *
     * @param at Monday of the week, UTC
     * @param facet product or rootCauseId
     * @param value of it
     * @param name that people read
     * @param sentence why it is an alarm
     */
    record Kept(
            String id,
            Instant at,
            String facet,
            String value,
            String name,
            String method,
            long count,
            @Nullable Double limit,
            @Nullable Double adjusted,
            String sentence,
            Instant asOf) {}

    void run(Instant now) throws IOException {
        Map<String, String> names = new HashMap<>();
        for (RootCauses.Named cause : rootCauses.counted()) {
            names.put(key(ROOT_CAUSE, cause.id()), cause.name());
        }
        Map<String, NavigableMap<LocalDate, Long>> series = new HashMap<>();
        counts.by(PRODUCT).forEach((product, days) -> series.put(key(PRODUCT, product), days));
        counts.by(ROOT_CAUSE).forEach((cause, days) -> {
            if (names.containsKey(key(ROOT_CAUSE, cause))) {
                series.put(key(ROOT_CAUSE, cause), days);
            }
        });
        List<Document> found = new ArrayList<>();
        for (Surges.Surge surge : Surges.of(series, now.atOffset(ZoneOffset.UTC).toLocalDate())) {
            Kept kept = kept(surge, names, now);
            found.add(Document.of(Indices.SURGES, kept.id, kept));
        }
        documents.write(found);
    }

    private static String key(String facet, String value) {
        return facet + "=" + value;
    }

    private static Kept kept(Surges.Surge surge, Map<String, String> names, Instant now) {
        int equals = surge.series().indexOf('=');
        String facet = surge.series().substring(0, equals);
        String value = surge.series().substring(equals + 1);
        String name = names.getOrDefault(surge.series(), value);
        return new Kept(
                Document.idOf(surge.series() + "|" + surge.week() + "|"
                        + surge.method().word()),
                surge.week().atStartOfDay(ZoneOffset.UTC).toInstant(),
                facet,
                value,
                name,
                surge.method().word(),
                surge.count(),
                surge.limit(),
                surge.adjusted(),
                name + ": " + surge.sentence(),
                now);
    }
}

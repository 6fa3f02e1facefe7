package redress.analytics.studies;

import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import org.springframework.stereotype.Component;
import redress.analytics.index.Document;
import redress.analytics.index.facts.DailyCounts;
import redress.analytics.index.facts.KnownSurges;
import redress.analytics.index.facts.RootCauses;
import redress.analytics.study.Surges;
import redress.analytics.surge.Method;

/**
 * Keeps the surges of the last week by product and by root cause; those of earlier weeks stay as they were found. Late complaints
 * correct them while the week is the last, and what was said before is kept.
 */
@Component
final class SurgeStudy {

    private static final String PRODUCT = "product";
    private static final String ROOT_CAUSE = "rootCauseId";
    private static final List<String> METHODS =
            Arrays.stream(Method.values()).map(Method::word).toList();

    private final DailyCounts counts;
    private final RootCauses rootCauses;
    private final KnownSurges known;

    SurgeStudy(DailyCounts counts, RootCauses rootCauses, KnownSurges known) {
        this.counts = counts;
        this.rootCauses = rootCauses;
        this.known = known;
    }

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
        LocalDate today = now.atOffset(ZoneOffset.UTC).toLocalDate();
        List<KnownSurges.Surge> found = new ArrayList<>();
        for (Surges.Surge surge : Surges.of(series, today)) {
            found.add(kept(surge, names, now));
        }
        known.learn(start(Surges.week(today)), METHODS, found, now);
    }

    private static String key(String facet, String value) {
        return facet + "=" + value;
    }

    private static Instant start(LocalDate day) {
        return day.atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    private static KnownSurges.Surge kept(Surges.Surge surge, Map<String, String> names, Instant now) {
        int equals = surge.series().indexOf('=');
        String facet = surge.series().substring(0, equals);
        String value = surge.series().substring(equals + 1);
        String name = names.getOrDefault(surge.series(), value);
        return new KnownSurges.Surge(
                Document.idOf(surge.series() + "|" + surge.week() + "|"
                        + surge.method().word()),
                start(surge.week()),
                facet,
                value,
                name,
                surge.method().word(),
                surge.count(),
                surge.limit(),
                surge.adjusted(),
                name + ": " + surge.sentence(),
                now,
                null,
                null);
    }
}

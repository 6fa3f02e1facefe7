package redress.analytics.studies;

import java.io.IOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import redress.analytics.index.Document;
import redress.analytics.index.Documents;
import redress.analytics.index.Indices;
import redress.analytics.index.facts.Incidents;
import redress.analytics.index.facts.Reports;
import redress.analytics.index.facts.Reports.Kept;
import redress.analytics.index.facts.RootCauses;
import redress.analytics.interval.Interval;
import redress.analytics.silence.Evidence;
import redress.analytics.silence.Ladder;
import redress.analytics.silence.RepeatCounts;
import redress.analytics.silence.Rung;
import redress.analytics.study.Incident;
import redress.analytics.study.Repeats;
import redress.events.RootCauseId;

/**
 * Estimates the silent customers of each root cause (practice P6), one document for each cause and day, so that what was known on a
 * past day can be read again.
 */
@Component
final class SilentStudy {

    private final RootCauses rootCauses;
    private final Incidents incidents;
    private final Reports reports;
    private final Documents documents;

    SilentStudy(RootCauses rootCauses, Incidents incidents, Reports reports, Documents documents) {
        this.rootCauses = rootCauses;
        this.incidents = incidents;
        this.reports = reports;
        this.documents = documents;
    }

    /**
     * What is known of the silent customers of a root cause.
     *
     * @param at day as of which it is known
     * @param complainers distinct customers who complained
     * @param estimate silent customers by the recommended rung; absent if none is
     * @param rungs all of the ladder
     */
    record Silent(
            String id,
            Instant at,
            String rootCauseId,
            String rootCause,
            long complaints,
            long complainers,
            @Nullable String recommended,
            @Nullable Double estimate,
            @Nullable Double lower,
            @Nullable Double upper,
            @Nullable String standing,
            List<Rung> rungs) {}

    void run(Instant now) throws IOException {
        Instant day = now.truncatedTo(ChronoUnit.DAYS);
        Map<String, Kept> lists = lists();
        List<Document> known = new ArrayList<>();
        for (RootCauses.Named cause : rootCauses.counted()) {
            List<Incident> own = incidents.of(RootCauseId.of(cause.id()));
            if (!own.isEmpty()) {
                Kept list = lists.getOrDefault(cause.id(), lists.get(cause.name()));
                Silent silent = silent(cause, own, list == null ? null : list.count(), day);
                known.add(Document.of(Indices.SILENT_CUSTOMERS, silent.id, silent));
            }
        }
        documents.write(known);
    }

    /** The latest list of everybody affected, by root cause or by the name of the failure. */
    private Map<String, Kept> lists() throws IOException {
        Map<String, Kept> latest = new HashMap<>();
        reports.forEach(Reports.Kind.AFFECTED, list -> {
            String about = list.rootCause() != null ? list.rootCause() : list.name();
            if (about != null) {
                latest.merge(about, list, (one, other) -> other.at().isBefore(one.at()) ? one : other);
            }
        });
        return latest;
    }

    private static Silent silent(RootCauses.Named cause, List<Incident> own, @Nullable Long affected, Instant day) {
        RepeatCounts repeats = Repeats.of(own);
        // A list that is shorter than those who complained by now is out of date.
        Long total = affected == null || affected < repeats.distinct() ? null : affected;
        Ladder ladder = Ladder.of(new Evidence(repeats.distinct(), total, null, null, null, repeats));
        Rung best = ladder.rungs().stream()
                .filter(rung -> rung.method().equals(ladder.recommended()))
                .findFirst()
                .orElse(null);
        Interval silent = best == null ? null : best.estimate();
        return new Silent(
                cause.id() + "-" + day.toString().substring(0, "2026-01-31".length()),
                day,
                cause.id(),
                cause.name(),
                own.size(),
                repeats.distinct(),
                ladder.recommended(),
                silent == null ? null : Double.valueOf(silent.estimate()),
                silent == null ? null : Double.valueOf(silent.lower()),
                silent == null ? null : Double.valueOf(silent.upper()),
                best == null ? null : best.standing(),
                ladder.rungs());
    }
}

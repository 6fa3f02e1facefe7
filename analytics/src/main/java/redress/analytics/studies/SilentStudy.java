package redress.analytics.studies;

import java.io.IOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import redress.analytics.index.Document;
import redress.analytics.index.Documents;
import redress.analytics.index.Indices;
import redress.analytics.index.facts.AffectedLists;
import redress.analytics.index.facts.Incidents;
import redress.analytics.index.facts.RootCauses;
import redress.analytics.interval.Interval;
import redress.analytics.silence.Ladder;
import redress.analytics.silence.Rung;
import redress.analytics.study.Incident;
import redress.analytics.study.affected.WhatIsKnown;
import redress.events.RootCauseId;

/**
 * Estimates the silent customers of each root cause (practice P6), one document for each cause and day, so that what was known on a
 * past day can be read again.
 */
@Component
final class SilentStudy {

    private final RootCauses rootCauses;
    private final Incidents incidents;
    private final AffectedLists lists;
    private final Documents documents;

    SilentStudy(RootCauses rootCauses, Incidents incidents, AffectedLists lists, Documents documents) {
        this.rootCauses = rootCauses;
        this.incidents = incidents;
        this.lists = lists;
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
        AffectedLists.Known affected = lists.known();
        List<Document> known = new ArrayList<>();
        for (RootCauses.Named cause : rootCauses.counted()) {
            List<Incident> own = incidents.of(RootCauseId.of(cause.id()));
            if (!own.isEmpty()) {
                WhatIsKnown evidence = WhatIsKnown.of(own, affected.of(cause), affected.answered());
                Silent silent = silent(cause, own.size(), evidence, day);
                known.add(Document.of(Indices.SILENT_CUSTOMERS, silent.id, silent));
            }
        }
        documents.write(known);
    }

    private static Silent silent(RootCauses.Named cause, long complaints, WhatIsKnown known, Instant day) {
        Ladder ladder = Ladder.of(known.evidence(), known.caveats());
        Long complainers = Ladder.complainers(known.evidence());
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
                complaints,
                complainers == null ? 0 : complainers,
                ladder.recommended(),
                silent == null ? null : Double.valueOf(silent.estimate()),
                silent == null ? null : Double.valueOf(silent.lower()),
                silent == null ? null : Double.valueOf(silent.upper()),
                best == null ? null : best.standing(),
                ladder.rungs());
    }
}

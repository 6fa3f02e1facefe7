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
import redress.analytics.index.facts.AffectedLists;
import redress.analytics.index.facts.Incidents;
import redress.analytics.index.facts.RootCauses;
import redress.analytics.index.facts.SilentEstimates;
import redress.analytics.index.facts.Stays;
import redress.analytics.interval.Interval;
import redress.analytics.silence.Ladder;
import redress.analytics.silence.Rung;
import redress.analytics.study.Exposures;
import redress.analytics.study.affected.WhatIsKnown;
import redress.analytics.study.loss.CauseLoss;
import redress.analytics.study.loss.Group;
import redress.analytics.study.loss.Harm;
import redress.analytics.study.loss.Seen;
import redress.events.RootCauseId;

/**
 * Estimates the silent customers of each root cause (practice P6) and what it is expected to cost with them, one document for each cause
 * and day, so that what was known on a past day can be read again. Where a root cause was rejected or merged, or its complaints all
 * belong elsewhere now, a document without an estimate ends the one before: its customers are counted elsewhere, or nowhere.
 */
@Component
final class SilentStudy {

    private static final String NO_COMPLAINTS = "no-complaints";

    private final RootCauses rootCauses;
    private final Incidents incidents;
    private final AffectedLists lists;
    private final Stays stays;
    private final SilentEstimates estimates;
    private final Documents documents;

    SilentStudy(
            RootCauses rootCauses,
            Incidents incidents,
            AffectedLists lists,
            Stays stays,
            SilentEstimates estimates,
            Documents documents) {
        this.rootCauses = rootCauses;
        this.incidents = incidents;
        this.lists = lists;
        this.stays = stays;
        this.estimates = estimates;
        this.documents = documents;
    }

    /**
     * What is known of the silent customers of a root cause.
     *
     * @param at day as of which it is known
     * @param complainers distinct customers who complained
     * @param estimate silent customers by the recommended rung; absent if none is
     * @param rungs all of the ladder
     * @param expectedLoss what it is expected to cost, the silent included; absent with {@code estimate}
     * @param groups of customers, their part in that
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
            List<Rung> rungs,
            @Nullable CauseLoss expectedLoss,
            List<Group> groups) {}

    /**
     * From this day on there is no estimate.
     *
     * @param ended why: {@code rejected}, {@code merged}, or {@code no-complaints} where none is left
     */
    record Ended(
            String id,
            Instant at,
            String rootCauseId,
            @Nullable String rootCause,
            String ended) {}

    void run(Exposures exposures, Instant now) throws IOException {
        AffectedLists.Known affected = lists.known();
        List<RootCauses.Named> causes = rootCauses.counted();
        Seen seen = stays.seen(affected, causes);
        List<Document> known = new ArrayList<>();
        Map<String, String> over = new HashMap<>(rootCauses.setAside());
        for (RootCauses.Named cause : causes) {
            List<Harm> own = incidents.harms(RootCauseId.of(cause.id()));
            if (own.isEmpty()) {
                over.put(cause.id(), NO_COMPLAINTS);
            } else {
                WhatIsKnown evidence = WhatIsKnown.of(
                        own.stream().map(Harm::incident).toList(), affected.of(cause), affected.answered());
                Silent silent = silent(cause, own, evidence, seen, exposures, now);
                known.add(Document.of(Indices.SILENT_CUSTOMERS, silent.id, silent));
            }
        }
        for (SilentEstimates.Estimate last : estimates.notEnded()) {
            String why = over.get(last.rootCauseId());
            if (why != null) {
                known.add(ended(last, why, now));
            }
        }
        documents.write(known);
    }

    /** Takes the place of an estimate of the same day, and comes after those of earlier days. */
    private static Document ended(SilentEstimates.Estimate last, String why, Instant now) {
        Instant day = now.truncatedTo(ChronoUnit.DAYS);
        Ended ended = new Ended(id(last.rootCauseId(), day), day, last.rootCauseId(), last.rootCause(), why);
        return Document.of(Indices.SILENT_CUSTOMERS, ended.id, ended);
    }

    private static String id(String cause, Instant day) {
        return cause + "-" + day.toString().substring(0, "2026-01-31".length());
    }

    private static Silent silent(
            RootCauses.Named cause, List<Harm> own, WhatIsKnown known, Seen seen, Exposures exposures, Instant now) {
        Instant day = now.truncatedTo(ChronoUnit.DAYS);
        Ladder ladder = Ladder.of(known.evidence(), known.caveats());
        Long complainers = Ladder.complainers(known.evidence());
        Rung best = ladder.rungs().stream()
                .filter(rung -> rung.method().equals(ladder.recommended()))
                .findFirst()
                .orElse(null);
        Interval silent = best == null ? null : best.estimate();
        // The same cause has the same draws each day, so that only news moves its interval.
        CauseLoss.WithGroups loss = best == null
                ? null
                : CauseLoss.of(own, best, seen, exposures, now, cause.id().hashCode());
        return new Silent(
                id(cause.id(), day),
                day,
                cause.id(),
                cause.name(),
                own.size(),
                complainers == null ? 0 : complainers,
                ladder.recommended(),
                silent == null ? null : Double.valueOf(silent.estimate()),
                silent == null ? null : Double.valueOf(silent.lower()),
                silent == null ? null : Double.valueOf(silent.upper()),
                best == null ? null : best.standing(),
                ladder.rungs(),
                loss == null ? null : loss.loss(),
                loss == null ? List.of() : loss.groups());
    }
}

package redress.analytics.index.facts;

import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import redress.analytics.index.Document;
import redress.analytics.index.Documents;
import redress.analytics.index.Indices;
import redress.analytics.study.Exposures;
import redress.events.report.ReportEvent;
import redress.events.report.ReportEvent.AffectedReported;
import redress.events.report.ReportEvent.CustomerExperienceReported;
import redress.events.report.ReportEvent.ExposureReported;
import redress.events.report.ReportEvent.FeedbackReported;
import redress.events.report.ReportEvent.ReportedDataErased;

/**
 * Keeps what other systems report beside complaints, as far as it is counted: no text, customers by pseudonym only. A report that
 * is read twice is kept once.
 */
@Component
public final class Reports {

    private final Documents documents;

    Reports(Documents documents) {
        this.documents = documents;
    }

    /** What a kept report is about. */
    public enum Kind {
        EXPOSURE,
        FEEDBACK,
        EXPERIENCE,
        AFFECTED
    }

    /**
     * A report as it is kept; what its kind does not have is absent.
     *
     * @param experience what happened, in an experience
     * @param count of an exposure or an affected list
     */
    public record Kept(
            String id,
            Kind kind,
            Instant at,
            @Nullable String product,
            @Nullable String segment,
            @Nullable LocalDate day,
            @Nullable Long count,
            @Nullable String customer,
            @Nullable Integer satisfaction,
            @Nullable Integer recommend,
            @Nullable Boolean affected,
            ReportEvent.@Nullable Kind experience,
            @Nullable BigDecimal value,
            @Nullable String rootCause,
            @Nullable String name,
            @Nullable List<String> customers) {}

    public void keep(List<ReportEvent> reports) throws IOException {
        List<Document> kept = new ArrayList<>();
        for (ReportEvent report : reports) {
            Kept one = kept(report);
            if (one != null) {
                kept.add(Document.of(Indices.REPORTS, one.id, one));
            }
        }
        documents.write(kept);
    }

    /** Hands over all of a kind, in the order of their ids. */
    public void forEach(Kind kind, Consumer<Kept> sink) throws IOException {
        documents.refresh(Indices.REPORTS);
        Query wanted = Query.of(q -> q.term(t -> t.field("kind").value(kind.name())));
        documents.forEach(Indices.REPORTS, wanted, "id", Kept.class, sink);
    }

    /** All exposures. Of two reports about the same day the one with the later time counts, then the one with the larger id. */
    public Exposures exposures() throws IOException {
        Map<String, Kept> latest = new HashMap<>();
        forEach(
                Kind.EXPOSURE,
                report -> latest.merge(
                        report.product + '\0' + report.segment + '\0' + report.day,
                        report,
                        (one, other) -> other.at.isBefore(one.at) ? one : other));
        Exposures exposures = new Exposures();
        latest.values().forEach(report -> {
            if (report.product != null && report.day != null && report.count != null) {
                exposures.report(report.product, report.segment, report.day, report.count);
            }
        });
        return exposures;
    }

    private static @Nullable Kept kept(ReportEvent report) {
        String id = report.report().toString();
        return switch (report) {
            case ExposureReported e ->
                new Kept(
                        id,
                        Kind.EXPOSURE,
                        e.at(),
                        e.product(),
                        e.segment(),
                        e.day(),
                        e.count(),
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null);
            case FeedbackReported f ->
                new Kept(
                        id,
                        Kind.FEEDBACK,
                        f.at(),
                        null,
                        f.segment(),
                        null,
                        null,
                        f.customer(),
                        f.satisfaction(),
                        f.recommend(),
                        f.affected(),
                        null,
                        null,
                        null,
                        null,
                        null);
            case CustomerExperienceReported c ->
                new Kept(
                        id,
                        Kind.EXPERIENCE,
                        c.at(),
                        null,
                        null,
                        null,
                        null,
                        c.customer(),
                        null,
                        null,
                        null,
                        c.kind(),
                        c.value(),
                        null,
                        null,
                        null);
            case AffectedReported a ->
                new Kept(
                        id,
                        Kind.AFFECTED,
                        a.at(),
                        null,
                        null,
                        null,
                        a.count(),
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        a.rootCause() == null ? null : a.rootCause().toString(),
                        a.name(),
                        a.customers());
            // Nothing personal is kept: a pseudonym without its key names nobody.
            case ReportedDataErased _ -> null;
        };
    }
}

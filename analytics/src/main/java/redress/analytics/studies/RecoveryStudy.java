package redress.analytics.studies;

import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import redress.analytics.index.Document;
import redress.analytics.index.Documents;
import redress.analytics.index.Indices;
import redress.analytics.index.facts.Recoveries;
import redress.analytics.index.facts.Reports;
import redress.analytics.outcome.Customers;
import redress.analytics.recovery.Handled;
import redress.analytics.recovery.Scorecard;
import redress.analytics.recovery.SixSteps;

/**
 * Keeps how well customers are recovered (practices P1, P2, P7, P8, P10, P24, P27): every complaint is read once; what it says is
 * written as a document of its own, counted for its handler, team and product, and remembered for what came of it. Each run writes
 * all anew and then removes what no longer is.
 */
@Component
final class RecoveryStudy {

    private static final int TOGETHER = 500;

    private final Recoveries recoveries;
    private final Reports reports;
    private final ClaimsStudy claims;
    private final Documents documents;

    RecoveryStudy(Recoveries recoveries, Reports reports, ClaimsStudy claims, Documents documents) {
        this.recoveries = recoveries;
        this.reports = reports;
        this.claims = claims;
        this.documents = documents;
    }

    void run(Instant now) throws IOException {
        Scored scored = new Scored(now);
        OutcomeFigures outcomes = new OutcomeFigures(customers(), now);
        Judgements judgements = claims.judgements();
        List<Document> waiting = new ArrayList<>();
        try {
            recoveries.forEach(complaint -> {
                Handled handled = complaint.handled();
                Scorecard card = Scorecard.of(handled, now);
                SixSteps steps = SixSteps.of(handled, now);
                waiting.add(scored.of(handled, card, steps));
                outcomes.add(handled, card);
                judgements.add(complaint);
                if (waiting.size() == TOGETHER) {
                    write(waiting);
                }
            });
        } catch (UncheckedIOException notWritten) {
            throw notWritten.getCause();
        }
        waiting.addAll(scored.groups());
        waiting.addAll(outcomes.documents());
        write(waiting);
        removeOlderThan(now);
        claims.run(outcomes, judgements, now);
    }

    private Customers customers() throws IOException {
        Customers customers = new Customers();
        reports.forEach(Reports.Kind.FEEDBACK, report -> {
            if (report.customer() != null) {
                customers.said(
                        report.customer(),
                        new Customers.Said(
                                report.at(),
                                report.satisfaction(),
                                report.recommend(),
                                report.affected(),
                                report.segment()));
            }
        });
        reports.forEach(Reports.Kind.EXPERIENCE, report -> {
            if (report.customer() != null && report.experience() != null) {
                switch (report.experience()) {
                    case RETURNED -> customers.returned(report.customer(), report.at());
                    case POSITIVE, REFERRED -> customers.good(report.customer());
                    case LEFT -> {}
                }
            }
        });
        return customers;
    }

    private void write(List<Document> waiting) {
        try {
            documents.write(waiting);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        waiting.clear();
    }

    private record Written(String id) {}

    private void removeOlderThan(Instant now) throws IOException {
        documents.refresh(Indices.RECOVERY_SCORES);
        Query older = Query.of(q -> q.range(r -> r.date(d -> d.field("asOf").lt(now.toString()))));
        List<String> gone = new ArrayList<>();
        documents.forEach(Indices.RECOVERY_SCORES, older, "id", Written.class, one -> gone.add(one.id));
        documents.delete(Indices.RECOVERY_SCORES, gone);
    }
}

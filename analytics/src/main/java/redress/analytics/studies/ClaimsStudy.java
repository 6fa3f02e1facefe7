package redress.analytics.studies;

import static java.util.stream.Collectors.toSet;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import redress.analytics.claims.Books;
import redress.analytics.claims.Claim;
import redress.analytics.claims.Saying;
import redress.analytics.index.Document;
import redress.analytics.index.Documents;
import redress.analytics.index.Indices;
import redress.analytics.index.facts.RootCauses;
import redress.analytics.index.facts.SilentEstimates;
import redress.analytics.interval.Interval;
import redress.analytics.outcome.Result;

/** Keeps the audit of the books: a document for each saying of the trade, with what own data say of it now. */
@Component
final class ClaimsStudy {

    private final RootCauses rootCauses;
    private final SilentEstimates silent;
    private final Documents documents;

    ClaimsStudy(RootCauses rootCauses, SilentEstimates silent, Documents documents) {
        this.rootCauses = rootCauses;
        this.silent = silent;
        this.documents = documents;
    }

    /**
     * A saying and what own data say.
     *
     * @param said lower figure of what is said; absent where it has none
     * @param saidUpper upper figure
     * @param standing of the saying
     * @param byOrigin complaints linked to a confirmed root cause, by whose the failure was; only where that is asked
     */
    record Audited(
            String id,
            Instant at,
            String claim,
            String practice,
            String unit,
            @Nullable Double said,
            @Nullable Double saidUpper,
            String standing,
            String verdict,
            @Nullable Double estimate,
            @Nullable Double lower,
            @Nullable Double upper,
            long n,
            String method,
            List<String> assumptions,
            String data,
            @Nullable Map<String, Long> byOrigin,
            @Nullable String missing,
            @Nullable Instant enoughAt) {}

    /** Begins to count what people judged. */
    Judgements judgements() throws IOException {
        return new Judgements(
                rootCauses.confirmed().stream().map(RootCauses.Named::id).collect(toSet()));
    }

    void run(OutcomeFigures outcomes, Judgements judgements, Instant now) throws IOException {
        Books.Judged judged = judgements.counted();
        List<Document> audited = new ArrayList<>();
        for (Claim claim :
                Books.audit(silent(), outcomes.inFavour(), outcomes.goodwill(), outcomes.paradox(), judged)) {
            Audited document = document(claim, judged, now);
            audited.add(Document.of(Indices.CLAIMS_AUDIT, document.id, document));
        }
        documents.write(audited);
    }

    private List<Books.Silent> silent() throws IOException {
        List<Books.Silent> known = new ArrayList<>();
        for (SilentEstimates.Estimate one : silent.latest()) {
            if (one.recommended() != null
                    && one.complainers() != null
                    && one.estimate() != null
                    && one.lower() != null
                    && one.upper() != null) {
                known.add(new Books.Silent(
                        one.recommended(), one.complainers(), new Interval(one.estimate(), one.lower(), one.upper())));
            }
        }
        return known;
    }

    private static Audited document(Claim claim, Books.Judged judged, Instant now) {
        Saying saying = claim.saying();
        Result own = claim.own();
        return new Audited(
                saying.id(),
                now,
                saying.words(),
                saying.practice(),
                saying.unit(),
                saying.lower(),
                saying.upper() == Double.MAX_VALUE ? null : Double.valueOf(saying.upper()),
                saying.standing(),
                claim.verdict().word(),
                own.estimate(),
                own.lower(),
                own.upper(),
                own.n(),
                own.method(),
                own.assumptions(),
                own.data(),
                saying == Saying.CAUSED_BY_THE_SYSTEM ? judged.byOrigin() : null,
                own.missing(),
                own.enoughAt());
    }
}

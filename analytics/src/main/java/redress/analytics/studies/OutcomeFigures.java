package redress.analytics.studies;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import redress.analytics.index.Document;
import redress.analytics.index.Indices;
import redress.analytics.outcome.Association;
import redress.analytics.outcome.Course;
import redress.analytics.outcome.Customers;
import redress.analytics.outcome.Goodwill;
import redress.analytics.outcome.Paradox;
import redress.analytics.outcome.Result;
import redress.analytics.outcome.Returns;
import redress.analytics.recovery.Handled;
import redress.analytics.recovery.Scorecard;

/** What came of complaints, as documents: returns by outcome, the goodwill ledger, the paradox, what goes together with returning. */
final class OutcomeFigures {

    private static final String ALL = "all";

    private final Customers customers;
    private final Instant now;
    private final List<Course> courses = new ArrayList<>();

    OutcomeFigures(Customers customers, Instant now) {
        this.customers = customers;
        this.now = now;
    }

    /**
     * A figure.
     *
     * @param name of what it is about: an outcome, a measure, an element
     * @param verdict where there is one
     */
    record OfOutcome(
            String id,
            String kind,
            Instant at,
            String period,
            String name,
            @Nullable String segment,
            @Nullable String verdict,
            @Nullable Double estimate,
            @Nullable Double lower,
            @Nullable Double upper,
            long n,
            Result result,
            Instant asOf) {}

    /**
     * The goodwill ledger.
     *
     * @param customers with an entry
     * @param inDebt how many of them are below zero
     */
    record OfLedger(
            String id,
            String kind,
            Instant at,
            String period,
            String name,
            long customers,
            long inDebt,
            Instant asOf) {}

    /** A customer in debt, by pseudonym. */
    record OfDebt(
            String id,
            String kind,
            Instant at,
            String period,
            String name,
            String customer,
            int balance,
            int unresolved,
            int positive,
            Instant asOf) {}

    void add(Handled handled, Scorecard card) {
        courses.add(Course.of(handled, card));
    }

    Result inFavour() {
        return Returns.inFavour(courses, customers, now);
    }

    Goodwill goodwill() {
        return Goodwill.of(courses, customers);
    }

    List<Paradox> paradox() {
        return Paradox.of(courses, customers, now);
    }

    List<Document> documents() {
        List<Document> all = new ArrayList<>();
        Returns.byOutcome(courses, customers, now)
                .forEach((outcome, result) -> all.add(of("return", outcome.word(), null, null, result)));
        all.add(of("return", "in-favour", null, null, inFavour()));
        paradox()
                .forEach(one -> all.add(of(
                        "paradox",
                        one.measure().word(),
                        one.segment() == null ? ALL : one.segment(),
                        one.verdict().word(),
                        one.result())));
        Association.of(courses, customers, now)
                .forEach(one -> all.add(of("association", one.element().word(), null, null, one.oddsRatio())));
        ledger(all);
        return all;
    }

    private Document of(String kind, String name, @Nullable String segment, @Nullable String verdict, Result result) {
        String id = kind + "|" + name + (segment == null ? "" : "|" + segment);
        return Document.of(
                Indices.RECOVERY_SCORES,
                Document.idOf(id),
                new OfOutcome(
                        Document.idOf(id),
                        kind,
                        now,
                        ALL,
                        name,
                        segment,
                        verdict,
                        result.estimate(),
                        result.lower(),
                        result.upper(),
                        result.n(),
                        result,
                        now));
    }

    private void ledger(List<Document> all) {
        Goodwill goodwill = goodwill();
        all.add(Document.of(
                Indices.RECOVERY_SCORES,
                "goodwill",
                new OfLedger(
                        "goodwill",
                        "goodwill",
                        now,
                        ALL,
                        ALL,
                        goodwill.customers(),
                        goodwill.inDebt().size(),
                        now)));
        for (Goodwill.Debt debt : goodwill.inDebt()) {
            String id = Document.idOf("in-debt|" + debt.customer());
            all.add(Document.of(
                    Indices.RECOVERY_SCORES,
                    id,
                    new OfDebt(
                            id,
                            "in-debt",
                            now,
                            ALL,
                            debt.customer(),
                            debt.customer(),
                            debt.balance(),
                            debt.unresolved(),
                            debt.positive(),
                            now)));
        }
    }
}

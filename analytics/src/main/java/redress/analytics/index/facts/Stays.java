package redress.analytics.index.facts;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.aggregations.Aggregate;
import co.elastic.clients.elasticsearch._types.aggregations.Aggregation;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import redress.analytics.index.Documents;
import redress.analytics.index.facts.Reports.Kind;
import redress.analytics.study.affected.AffectedList;
import redress.analytics.study.loss.Seen;
import redress.analytics.study.loss.Stance;
import redress.events.report.ReportEvent;

/**
 * Who stayed and who left after what, from customer experiences, complaints, feedback and lists of affected customers. After a
 * complaint counts the first return or leaving within half a year of it; of the silent the first since the first complaint about their
 * failure, because nobody knows when it met them. Without a problem are those who never complained, are on no list, and said shortly
 * before that they were content: of the others many were struck by failures of which there is no list.
 */
@Component
public final class Stays {

    private static final String COMPLAINTS = "complaints-analyst";
    private static final Duration AFTER = Duration.ofDays(182);
    /** A quarter: older answers say little of what a customer met since. */
    private static final Duration LATELY = Duration.ofDays(91);

    /**
     * Levels seen on so many customers have intervals of a third of a point, and their experiences fit into memory. Reports come in
     * the order of ids that are hashes, so that the first customers are as good as drawn at random.
     */
    private static final int MOST_CUSTOMERS = 100_000;

    private static final int ASKED_AT_ONCE = 1_000;
    private static final int MOST_CAUSES = 10_000;
    private static final String BY = "by";
    private static final String FIRST = "first";

    private final ElasticsearchClient elasticsearch;
    private final Documents documents;
    private final Reports reports;

    Stays(ElasticsearchClient elasticsearch, Documents documents, Reports reports) {
        this.elasticsearch = elasticsearch;
        this.documents = documents;
        this.reports = reports;
    }

    private record Experience(Instant at, boolean returned) {}

    private record Answer(Instant at, int satisfaction) {}

    record Complaint(
            String id,
            String customer,
            Instant at,
            @Nullable Integer satisfaction) {}

    /** What was seen of all customers by now. */
    public Seen seen(AffectedLists.Known affected, List<RootCauses.Named> causes) throws IOException {
        Seen seen = new Seen();
        answers().forEach(seen::answers);
        Map<String, List<Experience>> experiences = experiences();
        if (experiences.isEmpty()) {
            return seen;
        }
        Map<String, Instant> struck = struck(affected, causes);
        Map<String, Complaint> complained = complained(List.copyOf(experiences.keySet()));
        Map<String, List<Answer>> answered = answered(experiences.keySet());
        experiences.forEach((customer, own) -> {
            own.sort(Comparator.comparing(Experience::at));
            Complaint complaint = complained.get(customer);
            Instant since = struck.get(customer);
            if (complaint != null) {
                afterComplaint(seen, complaint, own);
            } else if (since != null) {
                firstWithin(own, since, Instant.MAX).ifPresent(e -> seen.experience(Stance.SILENT, e.returned()));
            } else if (wasContent(
                    answered.getOrDefault(customer, List.of()), own.getFirst().at())) {
                seen.experience(Stance.UNTROUBLED, own.getFirst().returned());
            }
        });
        return seen;
    }

    private static void afterComplaint(Seen seen, Complaint complaint, List<Experience> sorted) {
        Integer satisfaction = complaint.satisfaction();
        if (satisfaction != null) {
            firstWithin(sorted, complaint.at(), complaint.at().plus(AFTER))
                    .ifPresent(e -> seen.experience(Stance.after(satisfaction), e.returned()));
        }
    }

    private static Optional<Experience> firstWithin(List<Experience> sorted, Instant from, Instant to) {
        return sorted.stream()
                .filter(experience ->
                        !experience.at().isBefore(from) && experience.at().isBefore(to))
                .findFirst();
    }

    /** Whether the latest answer of the time before says so. */
    private static boolean wasContent(List<Answer> answers, Instant then) {
        return answers.stream()
                .filter(answer -> !answer.at().isAfter(then) && answer.at().isAfter(then.minus(LATELY)))
                .max(Comparator.comparing(Answer::at))
                .map(answer -> Stance.after(answer.satisfaction()) == Stance.SATISFIED)
                .orElse(false);
    }

    private Map<String, List<Answer>> answered(Set<String> customers) throws IOException {
        Map<String, List<Answer>> answered = new HashMap<>();
        reports.forEach(Kind.FEEDBACK, report -> {
            if (report.customer() != null && report.satisfaction() != null && customers.contains(report.customer())) {
                answered.computeIfAbsent(report.customer(), _ -> new ArrayList<>())
                        .add(new Answer(report.at(), report.satisfaction()));
            }
        });
        return answered;
    }

    private Map<String, List<Experience>> experiences() throws IOException {
        Map<String, List<Experience>> experiences = new HashMap<>();
        reports.forEach(Kind.EXPERIENCE, report -> {
            boolean returned = report.experience() == ReportEvent.Kind.RETURNED;
            if (report.customer() == null || !(returned || report.experience() == ReportEvent.Kind.LEFT)) {
                return;
            }
            if (experiences.size() < MOST_CUSTOMERS || experiences.containsKey(report.customer())) {
                experiences
                        .computeIfAbsent(report.customer(), _ -> new ArrayList<>())
                        .add(new Experience(report.at(), returned));
            }
        });
        return experiences;
    }

    /** Named customers of lists, since when they may have been struck; never where nobody complained about it. */
    private Map<String, Instant> struck(AffectedLists.Known affected, List<RootCauses.Named> causes)
            throws IOException {
        Map<String, Instant> struck = new HashMap<>();
        Map<String, Instant> first = firstComplaints();
        for (RootCauses.Named cause : causes) {
            AffectedList list = affected.of(cause);
            Instant since = first.get(cause.id());
            if (list != null && since != null) {
                list.names().forEach(name -> struck.merge(name, since, (a, b) -> a.isBefore(b) ? a : b));
            }
        }
        affected.byFailure()
                .values()
                .forEach(list -> list.names().forEach(name -> struck.putIfAbsent(name, Instant.MAX)));
        return struck;
    }

    /** Of each customer who complained the latest complaint with an answer, otherwise any. */
    private Map<String, Complaint> complained(List<String> customers) throws IOException {
        Map<String, Complaint> complained = new HashMap<>();
        for (int from = 0; from < customers.size(); from += ASKED_AT_ONCE) {
            List<FieldValue> some = customers.subList(from, Math.min(customers.size(), from + ASKED_AT_ONCE)).stream()
                    .map(FieldValue::of)
                    .toList();
            Query theirs = Query.of(q -> q.terms(t -> t.field("customer").terms(v -> v.value(some))));
            documents.forEach(
                    COMPLAINTS,
                    theirs,
                    "id",
                    Complaint.class,
                    complaint -> complained.merge(complaint.customer(), complaint, Stays::moreTelling));
        }
        return complained;
    }

    private static Complaint moreTelling(Complaint one, Complaint other) {
        if (one.satisfaction() == null || other.satisfaction() == null) {
            return one.satisfaction() == null ? other : one;
        }
        return one.at().isBefore(other.at()) ? other : one;
    }

    /** Complaints by the satisfaction that their customers answered. */
    private Map<Integer, Long> answers() throws IOException {
        Map<Integer, Long> answers = new HashMap<>();
        Aggregate by = aggregated(Aggregation.of(a -> a.terms(t -> t.field("satisfaction"))));
        if (by != null && by.isLterms()) {
            by.lterms().buckets().array().forEach(bucket -> answers.put((int) bucket.key(), bucket.docCount()));
        }
        return answers;
    }

    private Map<String, Instant> firstComplaints() throws IOException {
        Map<String, Instant> first = new HashMap<>();
        Aggregate by = aggregated(Aggregation.of(a -> a.terms(
                        t -> t.field("rootCauseId").size(MOST_CAUSES))
                .aggregations(FIRST, earliest -> earliest.min(m -> m.field("at")))));
        if (by != null && by.isSterms()) {
            by.sterms().buckets().array().forEach(bucket -> {
                Aggregate earliest = bucket.aggregations().get(FIRST);
                Double millis = earliest == null ? null : earliest.min().value();
                if (millis != null) {
                    first.put(bucket.key().stringValue(), Instant.ofEpochMilli(millis.longValue()));
                }
            });
        }
        return first;
    }

    /** Over complaints that were not withdrawn; null where there are none yet. */
    private @Nullable Aggregate aggregated(Aggregation aggregation) throws IOException {
        return elasticsearch
                .search(
                        s -> s.index(COMPLAINTS)
                                .ignoreUnavailable(true)
                                .allowNoIndices(true)
                                .size(0)
                                .query(q -> q.bool(b -> b.mustNot(n -> n.exists(e -> e.field("withdrawnAt")))))
                                .aggregations(BY, aggregation),
                        Void.class)
                .aggregations()
                .get(BY);
    }
}

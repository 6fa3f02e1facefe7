package redress.analytics.index.facts;

import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import redress.analytics.index.Documents;
import redress.analytics.study.Incident;
import redress.analytics.study.loss.Harm;
import redress.events.RootCauseId;

/** Complaints as incidents, from the copy without narratives that analysts read. */
@Component
public final class Incidents {

    private static final String COMPLAINTS = "complaints-analyst";

    private static final int AT_ONCE = 1000;

    private final Documents documents;

    Incidents(Documents documents) {
        this.documents = documents;
    }

    /** What a complaint is to studies; everything else that the document has is left out. */
    record Complaint(
            String id,
            @Nullable String customer,
            Instant at,
            @Nullable Instant occurredAt,
            @Nullable String product,
            @Nullable String subProduct,
            @Nullable String channel,
            @Nullable String processStep,
            @Nullable String region,
            @Nullable String severity,
            @Nullable List<String> attributes,
            @Nullable String rootCauseId,
            @Nullable Instant withdrawnAt,
            @Nullable Integer tenureMonths,
            @Nullable Double valueAtRisk,
            @Nullable Integer satisfaction) {

        Incident incident() {
            return new Incident(
                    id,
                    customer == null ? id : customer,
                    occurredAt == null ? at : occurredAt,
                    at,
                    values(),
                    rootCauseId == null ? null : RootCauseId.of(rootCauseId));
        }

        private Map<String, String> values() {
            Map<String, String> values = new HashMap<>();
            for (String attribute : attributes == null ? List.<String>of() : attributes) {
                int equals = attribute.indexOf('=');
                if (equals > 0) {
                    values.put(attribute.substring(0, equals), attribute.substring(equals + 1));
                }
            }
            put(values, "product", product);
            put(values, "subProduct", subProduct);
            put(values, "channel", channel);
            put(values, "processStep", processStep);
            put(values, "region", region);
            put(values, "severity", severity);
            return values;
        }

        private static void put(Map<String, String> values, String name, @Nullable String value) {
            if (value != null) {
                values.put(name, value);
            }
        }
    }

    /** Hands over all complaints, but for those that their customers withdrew. */
    public void forEach(Consumer<Incident> sink) throws IOException {
        documents.forEach(COMPLAINTS, Query.of(q -> q.matchAll(m -> m)), "id", Complaint.class, complaint -> {
            if (complaint.withdrawnAt() == null) {
                sink.accept(complaint.incident());
            }
        });
    }

    /** Attributes of those of these complaints that the read model knows, by their ids. */
    public Map<String, Map<String, String>> attributes(List<String> complaints) throws IOException {
        Map<String, Map<String, String>> attributes = new HashMap<>();
        for (int from = 0; from < complaints.size(); from += AT_ONCE) {
            List<FieldValue> ids = complaints.subList(from, Math.min(complaints.size(), from + AT_ONCE)).stream()
                    .map(FieldValue::of)
                    .toList();
            Query these = Query.of(q -> q.terms(t -> t.field("id").terms(v -> v.value(ids))));
            documents.forEach(
                    COMPLAINTS,
                    these,
                    "id",
                    Complaint.class,
                    complaint -> attributes.put(complaint.id(), complaint.values()));
        }
        return attributes;
    }

    /** All complaints linked to a root cause now, but for those that their customers withdrew. */
    public List<Incident> of(RootCauseId rootCause) throws IOException {
        return harms(rootCause).stream().map(Harm::incident).toList();
    }

    /** The same, with what they say of the harm. */
    public List<Harm> harms(RootCauseId rootCause) throws IOException {
        Query linked = Query.of(q -> q.term(t -> t.field("rootCauseId").value(rootCause.toString())));
        List<Harm> harms = new ArrayList<>();
        documents.forEach(COMPLAINTS, linked, "id", Complaint.class, complaint -> {
            if (complaint.withdrawnAt() == null) {
                harms.add(new Harm(
                        complaint.incident(),
                        complaint.tenureMonths(),
                        complaint.valueAtRisk(),
                        complaint.satisfaction()));
            }
        });
        return harms;
    }
}

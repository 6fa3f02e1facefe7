package redress.analytics.index.facts;

import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import redress.analytics.index.Document;
import redress.analytics.index.Documents;
import redress.analytics.index.Indices;

/**
 * What is known of each day and product now, and what was known before. A figure that changes moves to the index of what was
 * known before, unless it came up on the same day: nobody asks what was known within a day. Only what changed is written.
 */
@Component
public final class KnownDays {

    private final Documents documents;

    KnownDays(Documents documents) {
        this.documents = documents;
    }

    /**
     * A day of a product.
     *
     * @param at start of the day, UTC
     * @param complaints lodged on it
     * @param exposure absent if it was not reported
     * @param rate complaints per exposure
     * @param partial whether the day was not over
     * @param asOf in documents of earlier versions, since when it is known
     * @param validFrom since when it is known
     * @param validTo until when it was; absent if it is still what is known
     */
    public record Day(
            String id,
            Instant at,
            String product,
            long complaints,
            @Nullable Double exposure,
            @Nullable Double rate,
            boolean partial,
            @Nullable Instant asOf,
            @Nullable Instant validFrom,
            @Nullable Instant validTo) {

        private boolean saysTheSameAs(Day other) {
            return complaints == other.complaints
                    && partial == other.partial
                    && Objects.equals(exposure, other.exposure)
                    && Objects.equals(rate, other.rate);
        }

        private Instant since() {
            if (validFrom != null) {
                return validFrom;
            }
            return asOf == null ? at : asOf;
        }

        private Day valid(Instant from, @Nullable Instant to) {
            return new Day(id, at, product, complaints, exposure, rate, partial, null, from, to);
        }

        private static LocalDate dayOf(Instant at) {
            return at.atOffset(ZoneOffset.UTC).toLocalDate();
        }
    }

    /** Makes visible what was written so far. */
    public void refresh() throws IOException {
        documents.refresh(Indices.METRICS);
    }

    /** What is known of a product. */
    public Map<LocalDate, Day> of(String product) throws IOException {
        Query its = Query.of(q -> q.term(t -> t.field("product").value(product)));
        Map<LocalDate, Day> days = new HashMap<>();
        documents.forEach(Indices.METRICS, its, "id", Day.class, day -> days.put(Day.dayOf(day.at), day));
        return days;
    }

    /** Products that some day has complaints of, but for these. */
    public SortedSet<String> productsWithComplaintsBut(Collection<String> products) throws IOException {
        List<FieldValue> known = products.stream().map(FieldValue::of).toList();
        Query others = Query.of(q -> q.bool(b -> b.filter(
                        f -> f.range(r -> r.number(n -> n.field("complaints").gt(0.0))))
                .mustNot(n -> n.terms(t -> t.field("product").terms(v -> v.value(known))))));
        SortedSet<String> found = new TreeSet<>();
        documents.forEach(Indices.METRICS, others, "id", Day.class, day -> found.add(day.product));
        return found;
    }

    /**
     * Keeps what is known now.
     *
     * @param days of one product
     * @param before what was known of it
     */
    public void learn(List<Day> days, Map<LocalDate, Day> before, Instant now) throws IOException {
        List<Document> ended = new ArrayList<>();
        List<Document> changed = new ArrayList<>();
        for (Day day : days) {
            Day old = before.get(Day.dayOf(day.at));
            if (old == null) {
                changed.add(Document.of(Indices.METRICS, day.id, day.valid(now, null)));
            } else if (!day.saysTheSameAs(old)) {
                boolean sameDay = Day.dayOf(old.since()).equals(Day.dayOf(now));
                if (!sameDay) {
                    ended.add(Document.of(
                            Indices.METRICS_BEFORE,
                            Document.idOf(day.id + "@" + Day.dayOf(old.since())),
                            old.valid(old.since(), now)));
                }
                changed.add(Document.of(Indices.METRICS, day.id, day.valid(sameDay ? old.since() : now, null)));
            } else if (old.validFrom == null) {
                changed.add(Document.of(Indices.METRICS, day.id, day.valid(old.since(), null)));
            }
        }
        // In this order nothing is lost if the second is broken off: the next run writes both again, under the same
        // ids.
        documents.write(ended);
        documents.write(changed);
    }
}

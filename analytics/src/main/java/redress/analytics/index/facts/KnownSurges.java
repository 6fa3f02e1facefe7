package redress.analytics.index.facts;

import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import java.io.IOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import redress.analytics.index.Document;
import redress.analytics.index.Documents;
import redress.analytics.index.Indices;

/**
 * Alarms of weeks, and what was said of the same weeks before. An alarm that later runs correct moves to the index of what was said
 * before; one that they do not raise any more ends, and stays. Within a day only the last counts. Only what changed is written.
 */
@Component
public final class KnownSurges {

    private final Documents documents;

    KnownSurges(Documents documents) {
        this.documents = documents;
    }

    /**
     * An alarm as it is kept.
     *
     * @param at Monday of the week, UTC
     * @param facet what rose or fell silent: product, rootCauseId, channel, segment or region
     * @param value of it
     * @param name that people read
     * @param adjusted p-value beside all others; absent where the method has none
     * @param sentence why it is an alarm
     * @param asOf the run that said so; in documents of earlier versions, the last that did
     * @param validFrom since when it is said
     * @param validTo until when it was; absent while it is
     */
    public record Surge(
            String id,
            Instant at,
            String facet,
            String value,
            String name,
            String method,
            long count,
            @Nullable Double limit,
            @Nullable Double adjusted,
            String sentence,
            Instant asOf,
            @Nullable Instant validFrom,
            @Nullable Instant validTo) {

        private boolean saysTheSameAs(Surge other) {
            return count == other.count
                    && Objects.equals(limit, other.limit)
                    && Objects.equals(adjusted, other.adjusted)
                    && sentence.equals(other.sentence);
        }

        private Instant since() {
            return validFrom == null ? asOf : validFrom;
        }

        private Surge valid(Instant from, @Nullable Instant to) {
            return new Surge(id, at, facet, value, name, method, count, limit, adjusted, sentence, asOf, from, to);
        }
    }

    /**
     * Keeps what a run says of a week.
     *
     * @param said all of its alarms by these methods: one of them that was known and is not among them has ended
     */
    public void learn(Instant week, Collection<String> methods, List<Surge> said, Instant now) throws IOException {
        Map<String, Surge> known = known(week, methods);
        List<Document> before = new ArrayList<>();
        List<Document> current = new ArrayList<>();
        for (Surge one : said) {
            Surge old = known.remove(one.id);
            if (old == null) {
                current.add(Document.of(Indices.SURGES, one.id, one.valid(now, null)));
            } else if (old.validTo != null || !one.saysTheSameAs(old)) {
                boolean sameDay = day(old.since()).equals(day(now));
                if (!sameDay) {
                    before.add(Document.of(
                            Indices.SURGES_BEFORE,
                            Document.idOf(one.id + "@" + day(old.since())),
                            old.valid(old.since(), old.validTo == null ? now : old.validTo)));
                }
                current.add(Document.of(Indices.SURGES, one.id, one.valid(sameDay ? old.since() : now, null)));
            }
        }
        for (Surge gone : known.values()) {
            if (gone.validTo == null) {
                current.add(Document.of(Indices.SURGES, gone.id, gone.valid(gone.since(), now)));
            }
        }
        // In this order nothing is lost if the second is broken off: the next run writes both again, under the same
        // ids.
        documents.write(before);
        documents.write(current);
    }

    private Map<String, Surge> known(Instant week, Collection<String> methods) throws IOException {
        documents.refresh(Indices.SURGES);
        List<FieldValue> words = methods.stream().map(FieldValue::of).toList();
        Query its = Query.of(q ->
                q.bool(b -> b.filter(f -> f.term(t -> t.field("at").value(week.toString())))
                        .filter(f -> f.terms(t -> t.field("method").terms(v -> v.value(words))))));
        Map<String, Surge> known = new HashMap<>();
        documents.forEach(Indices.SURGES, its, "id", Surge.class, surge -> known.put(surge.id, surge));
        return known;
    }

    private static Instant day(Instant at) {
        return at.truncatedTo(ChronoUnit.DAYS);
    }
}

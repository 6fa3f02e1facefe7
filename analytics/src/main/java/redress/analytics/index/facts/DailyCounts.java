package redress.analytics.index.facts;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.aggregations.CompositeAggregationSource;
import co.elastic.clients.elasticsearch._types.aggregations.CompositeBucket;
import co.elastic.clients.util.NamedValue;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Counts complaints by the day (UTC) on which they were lodged and by the values of a field. */
@Component
public final class DailyCounts {

    private static final String COMPLAINTS = "complaints-analyst";
    private static final String LODGED = "at";
    private static final String RECORDED = "recordedAt";
    private static final int PAGE = 2_000;
    private static final int MOST_VALUES = 20;

    private final ElasticsearchClient elasticsearch;

    DailyCounts(ElasticsearchClient elasticsearch) {
        this.elasticsearch = elasticsearch;
    }

    /**
     * By value, then by day; days without complaints are absent.
     *
     * @param field a keyword of the complaints, as product or rootCauseId
     */
    public Map<String, NavigableMap<LocalDate, Long>> by(String field) throws IOException {
        return by(field, null, LODGED);
    }

    /**
     * The same of some complaints.
     *
     * @param attribute name=value that they have
     */
    public Map<String, NavigableMap<LocalDate, Long>> by(String field, String attribute) throws IOException {
        return by(field, attribute, LODGED);
    }

    /** The same of all, by the day on which they were recorded here: what comes in batches is counted when it has come. */
    public Map<String, NavigableMap<LocalDate, Long>> recordedBy(String field) throws IOException {
        return by(field, null, RECORDED);
    }

    private Map<String, NavigableMap<LocalDate, Long>> by(String field, @Nullable String attribute, String time)
            throws IOException {
        Map<String, NavigableMap<LocalDate, Long>> counts = new HashMap<>();
        Map<String, FieldValue> after = Map.of();
        List<CompositeBucket> buckets;
        do {
            buckets = page(field, attribute, time, after);
            for (CompositeBucket bucket : buckets) {
                after = bucket.key();
                FieldValue day = after.get("day");
                FieldValue value = after.get("value");
                if (day != null && value != null) {
                    counts.computeIfAbsent(value.stringValue(), _ -> new TreeMap<>())
                            .put(day(day.longValue()), bucket.docCount());
                }
            }
        } while (buckets.size() == PAGE);
        return counts;
    }

    /** What complaints have under a name that is not a field of its own, as name=value: the most frequent. */
    public List<String> attributes(String name) throws IOException {
        var answer = elasticsearch.search(
                s -> s.index(COMPLAINTS)
                        .ignoreUnavailable(true)
                        .allowNoIndices(true)
                        .size(0)
                        .aggregations(
                                "values",
                                a -> a.terms(t ->
                                        t.field("attributes").size(MOST_VALUES).include(i -> i.regexp(name + "=.*")))),
                Void.class);
        var values = answer.aggregations().get("values");
        return values == null
                ? List.of()
                : values.sterms().buckets().array().stream()
                        .map(bucket -> bucket.key().stringValue())
                        .toList();
    }

    private List<CompositeBucket> page(
            String field, @Nullable String attribute, String time, Map<String, FieldValue> after) throws IOException {
        var answer = elasticsearch.search(
                s -> s.index(COMPLAINTS)
                        .ignoreUnavailable(true)
                        .allowNoIndices(true)
                        .size(0)
                        .query(q -> q.bool(b -> {
                            b.mustNot(n -> n.exists(e -> e.field("withdrawnAt")));
                            return attribute == null
                                    ? b
                                    : b.filter(f ->
                                            f.term(t -> t.field("attributes").value(attribute)));
                        }))
                        .aggregations(
                                "counts",
                                a -> a.composite(c -> {
                                    c.size(PAGE)
                                            .sources(
                                                    NamedValue.of("value", source(field)),
                                                    NamedValue.of("day", byDay(time)));
                                    return after.isEmpty() ? c : c.after(after);
                                })),
                Void.class);
        var counts = answer.aggregations().get("counts");
        return counts == null ? List.of() : counts.composite().buckets().array();
    }

    private static CompositeAggregationSource source(String field) {
        return CompositeAggregationSource.of(s -> s.terms(t -> t.field(field)));
    }

    private static CompositeAggregationSource byDay(String time) {
        return CompositeAggregationSource.of(
                s -> s.dateHistogram(d -> d.field(time).calendarInterval(i -> i.time("1d"))));
    }

    private static LocalDate day(long millis) {
        return Instant.ofEpochMilli(millis).atOffset(ZoneOffset.UTC).toLocalDate();
    }
}

package redress.query.trend;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.aggregations.Aggregate;
import co.elastic.clients.elasticsearch._types.aggregations.Aggregation;
import co.elastic.clients.elasticsearch._types.aggregations.DateHistogramBucket;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import redress.query.index.Aggregates;
import redress.query.search.Conditions;
import redress.query.search.Criteria;
import redress.query.search.Facet;
import redress.query.web.Reader;

/** Counts complaints per period, split by a facet. Periods are in UTC. */
@Component
public final class Trends {

    /** The series for complaints with none of the values shown. */
    public static final String OTHERS = "others";

    private static final int MOST_SERIES = 10;
    private static final String PERIODS = "periods";
    private static final String VALUES = "values";

    private final ElasticsearchClient elasticsearch;
    private final Clock clock;

    Trends(ElasticsearchClient elasticsearch, Clock clock) {
        this.elasticsearch = elasticsearch;
        this.clock = clock;
    }

    /** The trend of the complaints that meet the criteria; without a lens only the totals. */
    public Trend of(Criteria criteria, Interval interval, @Nullable Facet lens, Reader reader) throws IOException {
        Span.check(elasticsearch, criteria, interval, reader);
        Map<String, Aggregation> aggregations = new HashMap<>();
        aggregations.put(PERIODS, histogram(interval));
        if (lens != null) {
            aggregations.put(
                    VALUES,
                    Aggregation.of(a -> a.terms(t -> t.field(lens.field()).size(MOST_SERIES))
                            .aggregations(PERIODS, histogram(interval))));
        }
        var answer = elasticsearch
                .search(
                        s -> s.index(reader.complaints())
                                .size(0)
                                .query(reader.within(Conditions.all(criteria)))
                                .aggregations(aggregations),
                        Void.class)
                .aggregations();
        List<Trend.Period> periods = periods(buckets(answer), interval, criteria);
        if (lens == null) {
            return new Trend(periods, List.of());
        }
        List<Trend.Series> series = new ArrayList<>();
        for (var value : Aggregates.values(answer, VALUES)) {
            series.add(new Trend.Series(value.key().stringValue(), inOrder(buckets(value.aggregations()), periods)));
        }
        return new Trend(periods, withOthers(series, periods));
    }

    private static List<DateHistogramBucket> buckets(Map<String, Aggregate> answer) {
        return Aggregates.named(answer, PERIODS).dateHistogram().buckets().array();
    }

    private static Aggregation histogram(Interval interval) {
        return Aggregation.of(a -> a.dateHistogram(
                h -> h.field("at").calendarInterval(interval.calendarInterval()).minDocCount(0)));
    }

    private List<Trend.Period> periods(List<DateHistogramBucket> buckets, Interval interval, Criteria criteria) {
        Instant end = criteria.to() == null || criteria.to().isAfter(clock.instant()) ? clock.instant() : criteria.to();
        return buckets.stream()
                .map(bucket -> {
                    Instant from = Instant.ofEpochMilli(bucket.key());
                    Instant to = interval.end(from);
                    boolean cut = criteria.from() != null && criteria.from().isAfter(from);
                    return new Trend.Period(from, to, cut || to.isAfter(end), bucket.docCount());
                })
                .toList();
    }

    private static List<Long> inOrder(List<DateHistogramBucket> buckets, List<Trend.Period> periods) {
        Map<Long, Long> counts = new HashMap<>();
        buckets.forEach(bucket -> counts.put(bucket.key(), bucket.docCount()));
        return periods.stream()
                .map(period -> counts.getOrDefault(period.from().toEpochMilli(), 0L))
                .toList();
    }

    /** A complaint may have several attributes, so what is left can be less than nothing: then there are no others. */
    private static List<Trend.Series> withOthers(List<Trend.Series> series, List<Trend.Period> periods) {
        List<Long> others = new ArrayList<>();
        for (int i = 0; i < periods.size(); i++) {
            int period = i;
            long shown = series.stream().mapToLong(s -> s.counts().get(period)).sum();
            others.add(Math.max(0, periods.get(i).total() - shown));
        }
        List<Trend.Series> all = new ArrayList<>(series);
        if (others.stream().anyMatch(count -> count > 0)) {
            all.add(new Trend.Series(OTHERS, others));
        }
        return all;
    }
}

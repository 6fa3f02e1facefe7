package redress.query.trend;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.aggregations.Aggregate;
import java.io.IOException;
import java.time.Instant;
import java.util.Map;
import redress.query.index.Aggregates;
import redress.query.search.Conditions;
import redress.query.search.Criteria;
import redress.query.web.BadParameter;
import redress.query.web.Reader;

/** Refuses trends with more periods than anybody could read, or Elasticsearch would count. */
final class Span {

    private static final long MOST_PERIODS = 5_000;

    private Span() {}

    static void check(ElasticsearchClient elasticsearch, Criteria criteria, Interval interval, Reader reader)
            throws IOException {
        if (criteria.from() != null
                && criteria.to() != null
                && interval.periods(criteria.from(), criteria.to()) <= MOST_PERIODS) {
            return;
        }
        Map<String, Aggregate> answer = elasticsearch
                .search(
                        s -> s.index(reader.complaints())
                                .size(0)
                                .query(reader.within(Conditions.all(criteria)))
                                .aggregations("first", a -> a.min(m -> m.field("at")))
                                .aggregations("last", a -> a.max(m -> m.field("at"))),
                        Void.class)
                .aggregations();
        Double first = Aggregates.named(answer, "first").min().value();
        Double last = Aggregates.named(answer, "last").max().value();
        if (first == null || last == null || first.isInfinite() || last.isInfinite()) {
            return;
        }
        if (interval.periods(Instant.ofEpochMilli(first.longValue()), Instant.ofEpochMilli(last.longValue()))
                > MOST_PERIODS) {
            throw new BadParameter(
                    "interval", "is too short for all that time: choose a longer one, or narrow from and to");
        }
    }
}

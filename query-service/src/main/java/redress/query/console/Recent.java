package redress.query.console;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import redress.query.search.ComplaintSearch;
import redress.query.search.Criteria;
import redress.query.search.Facet;
import redress.query.search.Found;
import redress.query.search.Sorting;
import redress.query.trend.Interval;
import redress.query.trend.Trend;
import redress.query.trend.Trends;
import redress.query.web.Reader;

/** Trends that end with the newest complaint, so that an imported history fills the chart as well as live traffic does. */
@Component
final class Recent {

    private final ComplaintSearch search;
    private final Trends trends;

    Recent(ComplaintSearch search, Trends trends) {
        this.search = search;
        this.trends = trends;
    }

    long count(Reader reader) throws IOException {
        return newest(Map.of(), reader).total();
    }

    Trend trend(Interval interval, int days, @Nullable Facet lens, Reader reader) throws IOException {
        List<Instant> at = ComplaintView.of(newest(Map.of(), reader).items()).stream()
                .map(ComplaintView::at)
                .toList();
        if (at.isEmpty()) {
            return new Trend(List.of(), List.of());
        }
        // From midnight on: a first day cut in two would look like a fall.
        Instant from = at.getFirst().minus(Duration.ofDays(days - 1L)).truncatedTo(ChronoUnit.DAYS);
        return trends.of(criteria(Map.of(), from, 0), interval, lens, reader);
    }

    /** All complaints of a root cause by week. */
    Trend weeksOf(String rootCause, Reader reader) throws IOException {
        Map<Facet, List<String>> one = Map.of(Facet.ROOT_CAUSE_ID, List.of(rootCause));
        return trends.of(criteria(one, null, 0), Interval.WEEK, null, reader);
    }

    private Found newest(Map<Facet, List<String>> wanted, Reader reader) throws IOException {
        return search.find(criteria(wanted, null, 1), reader);
    }

    private static Criteria criteria(Map<Facet, List<String>> wanted, @Nullable Instant from, int size) {
        return new Criteria(null, wanted, Map.of(), from, null, Sorting.NEWEST, size, null);
    }
}

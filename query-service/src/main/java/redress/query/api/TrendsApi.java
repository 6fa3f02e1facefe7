package redress.query.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import redress.query.health.Freshness;
import redress.query.health.FreshnessCheck;
import redress.query.search.Criteria;
import redress.query.search.CriteriaReader;
import redress.query.search.Facet;
import redress.query.trend.Interval;
import redress.query.trend.Trend;
import redress.query.trend.Trends;
import redress.query.web.BadParameter;
import redress.query.web.Readers;

/** Complaints over time. */
@RestController
@Tag(name = "trends")
class TrendsApi {

    /** A trend with what it was asked for. */
    record Answer(
            String interval,
            @Nullable String lens,
            List<Trend.Period> periods,
            List<Trend.Series> series,
            Freshness freshness) {}

    private final Trends trends;
    private final FreshnessCheck freshness;
    private final Readers readers;

    TrendsApi(Trends trends, FreshnessCheck freshness, Readers readers) {
        this.trends = trends;
        this.freshness = freshness;
        this.readers = readers;
    }

    @GetMapping("/api/trends")
    @Operation(
            summary = "Complaints per period, split by a lens",
            description = "interval: day, week, month (default), quarter, year. lens: a facet. Filters as for"
                    + " complaints. A partial period is marked.")
    Answer trends(@RequestParam MultiValueMap<String, String> parameters, Authentication user) throws IOException {
        Criteria criteria = CriteriaReader.read(parameters, Set.of("interval", "lens"));
        Interval interval = interval(parameters.getFirst("interval"));
        Facet lens = lens(parameters.getFirst("lens"));
        Trend trend = trends.of(criteria, interval, lens, readers.of(user));
        return new Answer(
                interval.logicalName(),
                lens == null ? null : lens.field(),
                trend.periods(),
                trend.series(),
                freshness.now());
    }

    private static Interval interval(@Nullable String name) {
        return Interval.byLogicalName(name == null ? "month" : name)
                .orElseThrow(() -> new BadParameter("interval", "must be day, week, month, quarter or year"));
    }

    private static @Nullable Facet lens(@Nullable String name) {
        if (name == null || name.isBlank()) {
            return null;
        }
        return Facet.byField(name)
                .orElseThrow(() -> new BadParameter("lens", "must be a facet, for example product or rootCause"));
    }
}

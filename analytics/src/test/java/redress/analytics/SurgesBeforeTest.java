package redress.analytics;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import redress.analytics.index.facts.KnownSurges;
import redress.analytics.index.facts.KnownSurges.Surge;
import tools.jackson.databind.JsonNode;

/** Later runs correct an alarm, or do not raise it any more, and what was said before stays readable. */
class SurgesBeforeTest {

    private static final RunningAnalytics ANALYTICS = RunningAnalytics.shared();
    private static final String METHOD = "surges-before-test";
    private static final Instant WEEK = Instant.parse("2021-03-01T00:00:00Z");
    private static final Instant MONDAY = Instant.parse("2021-03-08T09:00:00Z");
    private static final Instant LATER_ON_MONDAY = Instant.parse("2021-03-08T15:00:00Z");
    private static final Instant TUESDAY = Instant.parse("2021-03-09T09:00:00Z");
    private static final Instant THURSDAY = Instant.parse("2021-03-11T09:00:00Z");

    private final KnownSurges known = ANALYTICS.context.getBean(KnownSurges.class);

    @Test
    void aCorrectedAlarmIsKeptAsItWasSaid() throws Exception {
        said("corrected", 20, MONDAY);
        said("corrected", 23, THURSDAY);

        assertThat(current("corrected").path("count").asLong()).isEqualTo(23);
        assertThat(current("corrected").path("validFrom").asString()).isEqualTo(THURSDAY.toString());
        assertThat(before("corrected")).singleElement().satisfies(was -> {
            assertThat(was.path("count").asLong()).isEqualTo(20);
            assertThat(was.path("validFrom").asString()).isEqualTo(MONDAY.toString());
            assertThat(was.path("validTo").asString()).isEqualTo(THURSDAY.toString());
        });
    }

    @Test
    void whatIsSaidAgainIsNotWrittenAgainAndWithinADayOnlyTheLastIsKept() throws Exception {
        said("again", 20, MONDAY);
        said("again", 21, LATER_ON_MONDAY);
        said("again", 21, TUESDAY);

        assertThat(current("again").path("count").asLong()).isEqualTo(21);
        assertThat(current("again").path("validFrom").asString()).isEqualTo(MONDAY.toString());
        assertThat(current("again").path("asOf").asString()).isEqualTo(LATER_ON_MONDAY.toString());
        assertThat(before("again")).isEmpty();
    }

    @Test
    void anAlarmThatIsNotRaisedAnyMoreEndsAndMayComeBack() throws Exception {
        said("ended", 20, MONDAY);
        known.learn(WEEK, List.of(METHOD + "-ended"), List.of(), TUESDAY);

        assertThat(current("ended").path("validTo").asString()).isEqualTo(TUESDAY.toString());
        assertThat(before("ended")).isEmpty();

        said("ended", 20, THURSDAY);

        assertThat(current("ended").has("validTo")).isFalse();
        assertThat(current("ended").path("validFrom").asString()).isEqualTo(THURSDAY.toString());
        assertThat(before("ended"))
                .singleElement()
                .satisfies(was -> assertThat(was.path("validTo").asString()).isEqualTo(TUESDAY.toString()));
    }

    @Test
    void anAlarmOfAnotherWeekOrMethodStays() throws Exception {
        said("stays", 20, MONDAY);
        known.learn(WEEK.plusSeconds(604_800), List.of(METHOD + "-stays"), List.of(), TUESDAY);
        known.learn(WEEK, List.of("another"), List.of(), TUESDAY);

        assertThat(current("stays").has("validTo")).isFalse();
    }

    @Test
    void oneOfAnEarlierVersionIsKnownSinceItWasLastSaid() throws Exception {
        String id = "old|2021-03-01|" + METHOD;
        ANALYTICS.written(
                "surges",
                Map.of(
                        id,
                        Map.of(
                                "id",
                                id,
                                "at",
                                WEEK.toString(),
                                "facet",
                                "product",
                                "value",
                                "old",
                                "name",
                                "old",
                                "method",
                                METHOD + "-old",
                                "count",
                                20,
                                "sentence",
                                "old: 20",
                                "asOf",
                                MONDAY.toString())));
        said("old", 22, THURSDAY);

        assertThat(before("old"))
                .singleElement()
                .satisfies(was -> assertThat(was.path("validFrom").asString()).isEqualTo(MONDAY.toString()));
    }

    private void said(String value, long count, Instant now) throws Exception {
        Surge surge = new Surge(
                value + "|2021-03-01|" + METHOD,
                WEEK,
                "product",
                value,
                value,
                METHOD + "-" + value,
                count,
                12.5,
                .01,
                value + ": " + count,
                now,
                null,
                null);
        known.learn(WEEK, List.of(METHOD + "-" + value), List.of(surge), now);
    }

    private static JsonNode current(String value) throws Exception {
        return found("surges", value).getFirst();
    }

    private static List<JsonNode> before(String value) throws Exception {
        return found("surges-before", value);
    }

    private static List<JsonNode> found(String index, String value) throws Exception {
        ANALYTICS.elasticsearch("/" + index + "/_refresh");
        return ANALYTICS
                .elasticsearch("/" + index + "/_search?q=method:%22" + METHOD + "-" + value + "%22")
                .path("hits")
                .path("hits")
                .valueStream()
                .map(hit -> hit.path("_source"))
                .toList();
    }
}

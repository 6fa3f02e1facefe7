package redress.query;

import static org.assertj.core.api.Assertions.assertThat;

import co.elastic.clients.elasticsearch._types.Refresh;
import co.elastic.clients.elasticsearch._types.mapping.DynamicMapping;
import java.io.IOException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import redress.events.FixId;
import redress.events.RootCauseId;
import redress.events.finding.FixEffect;
import redress.events.finding.FixEffect.Verdict;
import redress.events.rootcause.RootCauseEvent.FixEffectMeasured;
import redress.identity.Role;
import redress.query.index.Indices;
import tools.jackson.databind.JsonNode;

/** Figures of past days, as they are known and as they were known. */
class FiguresTest {

    private static final String DAY = "2026-03-01";

    private final RunningService service = RunningService.get();

    @BeforeEach
    void corrected() throws Exception {
        // Three on that evening, five from the third on, six since the fifth; and a day that nothing came late to.
        written(Indices.METRICS_BEFORE, DAY, 3, "2026-03-01T20:00:00Z", "2026-03-03T09:00:00Z");
        written(Indices.METRICS_BEFORE, DAY, 5, "2026-03-03T09:00:00Z", "2026-03-05T09:00:00Z");
        written(Indices.METRICS, DAY, 6, "2026-03-05T09:00:00Z", null);
        written(Indices.METRICS, "2026-03-02", 1, "2026-03-02T20:00:00Z", null);
    }

    private void written(String index, String day, long complaints, String from, @Nullable String to)
            throws IOException {
        var elasticsearch = service.elasticsearch();
        if (!elasticsearch.indices().exists(e -> e.index(index)).value()) {
            // As the templates of analytics have it.
            elasticsearch
                    .indices()
                    .create(c -> c.index(index)
                            .mappings(m -> m.dynamic(DynamicMapping.False)
                                    .properties("id", p -> p.keyword(k -> k))
                                    .properties("product", p -> p.keyword(k -> k))
                                    .properties("at", p -> p.date(d -> d))
                                    .properties("validFrom", p -> p.date(d -> d))
                                    .properties("validTo", p -> p.date(d -> d))));
        }
        Map<String, Object> document = new HashMap<>(Map.of(
                "id",
                "figured|" + day,
                "at",
                day + "T00:00:00Z",
                "product",
                "figured",
                "complaints",
                complaints,
                "partial",
                false,
                "validFrom",
                from));
        if (to != null) {
            document.put("validTo", to);
        }
        elasticsearch.index(
                i -> i.index(index).id(day + "@" + from).refresh(Refresh.True).document(document));
    }

    private JsonNode figures(String query) throws Exception {
        return service.json(Role.ANALYST, "/api/figures?figure=" + query);
    }

    private List<Long> complaints(String query) throws Exception {
        return figures("complaints&product=figured&" + query)
                .path("items")
                .valueStream()
                .map(item -> item.path("value").asLong())
                .toList();
    }

    @Test
    void aLateComplaintCorrectsAPastDayAndTheOldFigureIsStillReadAsKnownThen() throws Exception {
        assertThat(complaints("to=" + DAY)).containsExactly(6L);
        assertThat(complaints("to=" + DAY + "&knownOn=2026-02-28")).isEmpty();
        assertThat(complaints("to=" + DAY + "&knownOn=2026-03-01")).containsExactly(3L);
        assertThat(complaints("to=" + DAY + "&knownOn=2026-03-02")).containsExactly(3L);
        assertThat(complaints("to=" + DAY + "&knownOn=2026-03-03")).containsExactly(5L);
        assertThat(complaints("to=" + DAY + "&knownOn=2026-03-04")).containsExactly(5L);
        assertThat(complaints("to=" + DAY + "&knownOn=2026-03-05")).containsExactly(6L);
        JsonNode before = figures("complaints&product=figured&knownOn=2026-03-03")
                .path("items")
                .get(0);
        assertThat(before.path("knownFrom").asString()).isEqualTo("2026-03-03T09:00:00Z");
        assertThat(before.path("knownUntil").asString()).isEqualTo("2026-03-05T09:00:00Z");
    }

    @Test
    void daysComeInPages() throws Exception {
        JsonNode first = figures("complaints&product=figured&knownOn=2026-03-04&size=1");
        assertThat(first.path("total").asLong()).isEqualTo(2);
        String next = first.path("next").asString();
        assertThat(complaints("knownOn=2026-03-04&size=1&search_after=" + next)).containsExactly(1L);
        assertThat(complaints("from=2026-03-02")).containsExactly(1L);
    }

    @Test
    void estimatesAreThoseOfTheDayOrTheLastBefore() throws Exception {
        RootCauseId cause = RootCauseId.suspectedBehind("figures");
        for (int day = 1; day <= 3; day += 2) {
            SilentDocuments.write(
                    service,
                    cause,
                    "2026-03-0" + day,
                    Map.of(
                            "estimate",
                            100 * day,
                            "lower",
                            90 * day,
                            "upper",
                            110 * day,
                            "recommended",
                            "survey",
                            "standing",
                            "measured on a sample",
                            "expectedLoss",
                            Map.of(
                                    "customers",
                                    10 * day,
                                    "lower",
                                    5 * day,
                                    "upper",
                                    20 * day,
                                    "rung",
                                    "survey",
                                    "standing",
                                    "assumed")));
        }
        String ours = "&rootCauseId=" + cause;
        JsonNode then = figures("silent-customers&knownOn=2026-03-02" + ours).path("items");
        assertThat(then).hasSize(1);
        assertThat(then.get(0).path("value").asLong()).isEqualTo(100);
        assertThat(then.get(0).path("method").asString()).isEqualTo("survey");
        assertThat(figures("silent-customers" + ours).at("/items/0/value").asLong())
                .isEqualTo(300);
        assertThat(figures("expected-loss&knownOn=2026-03-02" + ours)
                        .at("/items/0/upper")
                        .asLong())
                .isEqualTo(20);
        assertThat(figures("expected-loss&knownOn=2026-02-28" + ours).path("items"))
                .isEmpty();
    }

    @Test
    void whatWasSaidOfAFixIsReadAsItWasSaidThen() throws Exception {
        RootCauseId cause = RootCauseId.suspectedBehind("figures-effects");
        Events events = new Events().add(Events.raised(cause, "Vans"), Events.deployed(cause, 1));
        said(events, cause, Verdict.NOT_ENOUGH_DATA, 1.2, "2026-03-01T09:00:00Z");
        said(events, cause, Verdict.NOT_ENOUGH_DATA, 1.1, "2026-03-01T15:00:00Z");
        said(events, cause, Verdict.REDUCED, .6, "2026-03-04T09:00:00Z");
        Told[] told = events.all();
        String[] recorded = {
            "2026-02-01T00:00:00Z",
            "2026-02-01T00:00:00Z",
            "2026-03-01T09:00:00Z",
            "2026-03-01T15:00:00Z",
            "2026-03-04T09:00:00Z"
        };
        for (int i = 0; i < told.length; i++) {
            told[i] = told[i].recordedAt(Instant.parse(recorded[i]));
        }
        service.project(told);
        // Told again, as after a failure.
        service.project(told);
        service.refresh();

        String ours = "&rootCauseId=" + cause;
        assertThat(figures("fix-effects&knownOn=2026-02-28" + ours).path("items"))
                .isEmpty();
        JsonNode items = figures("fix-effects&knownOn=2026-03-03" + ours).path("items");
        assertThat(items).hasSize(1);
        JsonNode then = items.get(0);
        assertThat(then.path("value").asDouble()).isEqualTo(1.1);
        assertThat(then.path("knownFrom").asString()).isEqualTo("2026-03-01T15:00:00Z");
        assertThat(then.path("knownUntil").asString()).isEqualTo("2026-03-04T09:00:00Z");
        assertThat(then.path("said").path("verdict").asString()).isEqualTo("not-enough-data");
        assertThat(then.path("said").path("fix").asString()).isEqualTo("F1");
        assertThat(then.at("/said/before/complaints").asLong()).isEqualTo(120);
        JsonNode now = figures("fix-effects" + ours).path("items").get(0);
        assertThat(now.path("said").path("verdict").asString()).isEqualTo("reduced");
        assertThat(now.path("value").asDouble()).isEqualTo(.6);
        assertThat(now.has("knownUntil")).isFalse();
        assertThat(service.elasticsearch()
                        .count(c -> c.index(Indices.FIX_EFFECTS_DAILY)
                                .query(q -> q.term(t -> t.field("rootCauseId").value(cause.toString()))))
                        .count())
                .isEqualTo(2);
    }

    private static void said(Events events, RootCauseId cause, Verdict verdict, double ratio, String at) {
        Instant effective = Instant.parse("2026-02-01T00:00:00Z");
        events.add(new FixEffectMeasured(
                cause,
                Instant.parse(at),
                new FixEffect(
                        FixId.number(1),
                        Map.of(),
                        verdict,
                        ratio,
                        ratio / 2,
                        ratio * 2,
                        .95,
                        .04,
                        1,
                        new FixEffect.Counted(effective.minusSeconds(1), effective, 120, null),
                        new FixEffect.Counted(effective, Instant.parse(at), 60, null),
                        "exact-rate-ratio",
                        List.of("days"),
                        null)));
    }

    @Test
    void anAlarmIsReadAsItWasSaidThenAndNotOnceItWasNotRaisedAnyMore() throws Exception {
        surge(Indices.SURGES_BEFORE, "figured parts", 20, "2026-03-10T09:00:00Z", "2026-03-12T09:00:00Z");
        surge(Indices.SURGES, "figured parts", 23, "2026-03-12T09:00:00Z", "2026-03-14T09:00:00Z");

        String ours = "surges&product=figured%20parts";
        assertThat(figures(ours + "&knownOn=2026-03-09").path("items")).isEmpty();
        assertThat(figures(ours + "&knownOn=2026-03-11").at("/items/0/value").asLong())
                .isEqualTo(20);
        JsonNode corrected = figures(ours + "&knownOn=2026-03-13").path("items");
        assertThat(corrected).hasSize(1);
        assertThat(corrected.at("/0/value").asLong()).isEqualTo(23);
        assertThat(corrected.at("/0/knownUntil").asString()).isEqualTo("2026-03-14T09:00:00Z");
        assertThat(corrected.at("/0/said/sentence").asString()).isEqualTo("figured parts: 23");
        assertThat(corrected.at("/0/method").asString()).isEqualTo("ears-c1");
        assertThat(figures(ours + "&knownOn=2026-03-14").path("items")).isEmpty();
        assertThat(figures(ours).path("items")).isEmpty();
    }

    @Test
    void anAlarmOfAnEarlierVersionIsKnownSinceItWasLastSaid() throws Exception {
        surge(Indices.SURGES, "figured before", 7, null, null);

        String ours = "surges&product=figured%20before";
        assertThat(figures(ours).path("items")).hasSize(1);
        assertThat(figures(ours + "&knownOn=2026-03-09").path("items")).isEmpty();
        assertThat(figures(ours + "&knownOn=2026-03-10").at("/items/0/value").asLong())
                .isEqualTo(7);
    }

    private void surge(String index, String product, long count, @Nullable String from, @Nullable String to)
            throws IOException {
        var elasticsearch = service.elasticsearch();
        if (!elasticsearch.indices().exists(e -> e.index(index)).value()) {
            // As the templates of analytics have it.
            elasticsearch
                    .indices()
                    .create(c -> c.index(index)
                            .mappings(m -> m.dynamic(DynamicMapping.False)
                                    .properties("id", p -> p.keyword(k -> k))
                                    .properties("facet", p -> p.keyword(k -> k))
                                    .properties("value", p -> p.keyword(k -> k))
                                    .properties("at", p -> p.date(d -> d))
                                    .properties("asOf", p -> p.date(d -> d))
                                    .properties("validFrom", p -> p.date(d -> d))
                                    .properties("validTo", p -> p.date(d -> d))));
        }
        String id = "product=" + product + "|2026-03-02|ears-c1";
        Map<String, Object> document = new HashMap<>(Map.of(
                "id",
                id,
                "at",
                "2026-03-02T00:00:00Z",
                "facet",
                "product",
                "value",
                product,
                "name",
                product,
                "method",
                "ears-c1",
                "count",
                count,
                "sentence",
                product + ": " + count,
                "asOf",
                "2026-03-10T09:00:00Z"));
        if (from != null) {
            document.put("validFrom", from);
        }
        if (to != null) {
            document.put("validTo", to);
        }
        elasticsearch.index(
                i -> i.index(index).id(id + "@" + from).refresh(Refresh.True).document(document));
    }

    @Test
    void whatCannotBeMeantIsAProblem() throws Exception {
        for (String wrong :
                List.of("?figure=mood", "?figure=complaints&knownOn=soon", "?figure=complaints&size=0", "")) {
            assertThat(service.get(Role.ANALYST, "/api/figures" + wrong).statusCode())
                    .as(wrong)
                    .isEqualTo(400);
        }
    }
}

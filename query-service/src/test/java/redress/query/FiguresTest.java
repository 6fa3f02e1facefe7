package redress.query;

import static org.assertj.core.api.Assertions.assertThat;

import co.elastic.clients.elasticsearch._types.Refresh;
import co.elastic.clients.elasticsearch._types.mapping.DynamicMapping;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import redress.events.RootCauseId;
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
    void whatCannotBeMeantIsAProblem() throws Exception {
        for (String wrong :
                List.of("?figure=mood", "?figure=complaints&knownOn=soon", "?figure=complaints&size=0", "")) {
            assertThat(service.get(Role.ANALYST, "/api/figures" + wrong).statusCode())
                    .as(wrong)
                    .isEqualTo(400);
        }
    }
}

package redress.analytics;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import redress.identity.Role;
import tools.jackson.databind.JsonNode;

/** Complaints that come in late correct past days, and what was known before stays readable. */
class KnownBeforeTest {

    private static final RunningAnalytics ANALYTICS = RunningAnalytics.shared();

    private final Instant today = Instant.now().truncatedTo(ChronoUnit.DAYS);

    @Test
    void aLateComplaintCorrectsAPastDayAndWhatWasKnownIsKept() throws Exception {
        Instant past = day(5);
        known("late product", past, 1, day(4));
        complaint("late-1", "late product", past);
        complaint("late-2", "late product", past);

        study();

        assertThat(figure("complaint-metrics-daily", "late product", past)
                        .path("complaints")
                        .asLong())
                .isEqualTo(2);
        JsonNode before = figure("complaint-metrics-before", "late product", past);
        assertThat(before.path("complaints").asLong()).isEqualTo(1);
        assertThat(before.path("validFrom").asString()).isEqualTo(day(4).toString());
        assertThat(Instant.parse(before.path("validTo").asString())).isAfterOrEqualTo(today);
    }

    @Test
    void whatIsKnownAlreadyIsNotWrittenAgain() throws Exception {
        Instant past = day(5);
        known("steady product", past, 1, day(4));
        complaint("steady-1", "steady product", past);

        study();

        assertThat(figure("complaint-metrics-daily", "steady product", past)
                        .path("validFrom")
                        .asString())
                .isEqualTo(day(4).toString());
        assertThat(versions("complaint-metrics-before", "steady product", past)).isEmpty();
    }

    @Test
    void withinADayOnlyTheLastIsKept() throws Exception {
        Instant past = day(5);
        Instant earlierToday = today.plusSeconds(1);
        known("hasty product", past, 7, earlierToday);
        complaint("hasty-1", "hasty product", past);

        study();

        JsonNode now = figure("complaint-metrics-daily", "hasty product", past);
        assertThat(now.path("complaints").asLong()).isEqualTo(1);
        assertThat(now.path("validFrom").asString()).isEqualTo(earlierToday.toString());
        assertThat(versions("complaint-metrics-before", "hasty product", past)).isEmpty();
    }

    @Test
    void aProductThatLostAllComplaintsHasNone() throws Exception {
        Instant past = day(5);
        known("renamed product", past, 3, day(4));

        study();

        assertThat(figure("complaint-metrics-daily", "renamed product", past)
                        .path("complaints")
                        .asLong())
                .isZero();
        assertThat(figure("complaint-metrics-before", "renamed product", past)
                        .path("complaints")
                        .asLong())
                .isEqualTo(3);
    }

    private Instant day(int ago) {
        return today.minus(Duration.ofDays(ago));
    }

    private static void known(String product, Instant day, long complaints, Instant since) throws Exception {
        Map<String, Object> figure = new HashMap<>(Map.of(
                "at",
                day.toString(),
                "product",
                product,
                "complaints",
                complaints,
                "partial",
                false,
                "validFrom",
                since.toString()));
        String id = id(product, day);
        figure.put("id", id);
        ANALYTICS.written("complaint-metrics-daily", Map.of(id, figure));
    }

    private static String id(String product, Instant day) {
        return product + "|" + day.toString().substring(0, 10);
    }

    private static void complaint(String id, String product, Instant day) throws Exception {
        ANALYTICS.written(
                "complaints-analyst",
                Map.of(id, Map.of("id", id, "at", day.plusSeconds(60).toString(), "product", product)));
    }

    /** A run that began after now. */
    private static void study() {
        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .until(() -> ANALYTICS.post("/api/studies", Role.ANALYST).statusCode() == 202);
        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .until(() -> !RunningAnalytics.json(ANALYTICS.get("/api/studies/latest", Role.ANALYST))
                        .path("running")
                        .asBoolean());
    }

    private static JsonNode figure(String index, String product, Instant day) throws Exception {
        List<JsonNode> versions = versions(index, product, day);
        assertThat(versions).hasSize(1);
        return versions.getFirst();
    }

    private static List<JsonNode> versions(String index, String product, Instant day) throws Exception {
        ANALYTICS.elasticsearch("/" + index + "/_refresh");
        return ANALYTICS
                .elasticsearch("/" + index + "/_search?size=1000&q=product:%22" + product.replace(" ", "%20") + "%22")
                .path("hits")
                .path("hits")
                .valueStream()
                .map(hit -> hit.path("_source"))
                .filter(version -> version.path("at").asString().equals(day.toString()))
                .toList();
    }
}

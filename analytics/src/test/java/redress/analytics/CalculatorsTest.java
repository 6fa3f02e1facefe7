package redress.analytics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import redress.identity.Role;
import tools.jackson.databind.JsonNode;

/** The calculators for series, as other systems call them. */
class CalculatorsTest {

    private static final String WEEKS = IntStream.range(0, 40)
            .mapToObj(i -> "{\"at\": \"%s\", \"count\": %d}"
                    .formatted(LocalDate.parse("2024-01-01").plusWeeks(i), (i < 20 ? 50 : 20) + i % 3))
            .collect(Collectors.joining(", ", "[", "]"));

    private final RunningAnalytics analytics = RunningAnalytics.shared();

    private JsonNode ask(String path, String body) throws Exception {
        HttpResponse<String> answer = analytics.post("/api/estimates/" + path, body, Role.HANDLER);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return RunningAnalytics.json(answer);
    }

    @Test
    void aFixInASeries() throws Exception {
        JsonNode answer = ask("fix-effect", "{\"series\": " + WEEKS + ", \"intervention\": \"2024-05-20\"}");
        assertThat(answer.get("verdict").asString()).isEqualTo("verified");
        assertThat(answer.get("ratio").asDouble()).isBetween(.3, .5);
        assertThat(answer.get("models").get(1).get("model").asString()).isEqualTo("step");
        assertThat(answer.get("data").get("series").get("intervention").asString())
                .isEqualTo("2024-05-20T00:00:00Z");
    }

    @Test
    void theDateOfEnoughData() throws Exception {
        JsonNode answer = ask("fix-effect", "{\"series\": " + WEEKS + ", \"intervention\": \"2024-09-02\"}");
        assertThat(answer.get("verdict").asString()).isEqualTo("not-enough-data");
        assertThat(answer.get("notEnoughUntil").isNull()
                        || answer.get("notEnoughUntil").asString().matches("20\\d\\d-\\d\\d-\\d\\dT.*Z"))
                .isTrue();
    }

    @Test
    void twoCountsAreAnsweredAsEver() throws Exception {
        JsonNode answer = ask(
                "fix-effect",
                "{\"before\": {\"count\": 40, \"exposure\": 12000}, \"after\": {\"count\": 18, \"exposure\": 15000}}");
        assertThat(answer.get("ratio").asDouble()).isCloseTo(.36, within(1e-12));
        assertThat(answer.get("models").isNull()).isTrue();
    }

    @Test
    void aBodyBeyondAllBoundsIsNotRead() throws Exception {
        String large = "{\"complaints\": 1, \"x\": \"" + "x".repeat(2_000_000) + "\"}";
        HttpResponse<String> answer = analytics.post("/api/estimates/silent-customers", large, Role.HANDLER);
        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.body()).contains("1 MiB");
        assertThat(analytics
                        .post("/api/estimates/silent-customers", "", Role.HANDLER)
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void aLoss() throws Exception {
        JsonNode answer = ask(
                "expected-loss",
                "{\"customers\": 100000, \"problemShare\": 0.2, \"complainShare\": {\"share\": 0.25, \"of\": 400},"
                        + "\"outcomes\": {\"satisfied\": 0.4, \"mollified\": 0.3, \"dissatisfied\": 0.3, \"of\": 100},"
                        + "\"loyalty\": {\"untroubled\": 0.9, \"satisfied\": 0.92, \"mollified\": 0.7,"
                        + "\"dissatisfied\": 0.4, \"silent\": 0.6}, \"value\": 200}");
        assertThat(answer.get("customers").asDouble()).isCloseTo(5510, within(1e-9));
        assertThat(answer.get("value").asDouble()).isCloseTo(1_102_000, within(1e-6));
        assertThat(answer.get("lower").asDouble()).isBetween(5000.0, 5500.0);
        assertThat(answer.get("silentShare").asDouble()).isCloseTo(.817, within(5e-4));
        assertThat(answer.get("assumptions")).isNotEmpty();
    }

    @Test
    void aSurge() throws Exception {
        String surged = WEEKS.replace("\"2024-09-16\", \"count\": 21", "\"2024-09-16\", \"count\": 90");
        JsonNode week = ask("surge", "{\"interval\": \"week\", \"series\": " + surged + "}")
                .get("periods")
                .get(37);
        assertThat(week.get("at").asString()).isEqualTo("2024-09-16");
        assertThat(week.get("alarm").asBoolean()).isTrue();
        assertThat(week.get("methods").get(0).get("method").asString()).isEqualTo("ears-c1");
    }

    @Test
    void whatCannotBeMeantIsAProblemWithItsField() throws Exception {
        HttpResponse<String> answer = analytics.post(
                "/api/estimates/surge",
                "{\"interval\": \"day\", \"series\": [{\"at\": \"2024-01-01\", \"count\": -1}]}",
                Role.HANDLER);
        assertThat(answer.statusCode()).isEqualTo(400);
        JsonNode fault = RunningAnalytics.json(answer).get("errors").get(0);
        assertThat(fault.get("field").asString()).isEqualTo("series[0].count");
        assertThat(fault.get("message").asString()).isNotBlank();
    }

    @Test
    void theDocumentOfTheApiHasThem() throws Exception {
        String document = analytics.get("/v3/api-docs", Role.HANDLER).body();
        assertThat(document)
                .contains(
                        "/api/estimates/surge\"",
                        "/api/estimates/expected-loss\"",
                        "notEnoughUntil",
                        "falseAlarmsAMonth");
        assertThat(RunningAnalytics.json(analytics.get("/v3/api-docs", Role.HANDLER))
                        .at("/paths/~1api~1estimates~1expected-loss/post/requestBody")
                        .toString())
                .contains("LossQuestion");
    }
}

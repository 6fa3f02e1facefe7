package redress.analytics;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import redress.events.Personal;
import redress.events.report.ReportEvent;
import redress.events.report.ReportEvent.CustomerExperienceReported;
import redress.events.report.ReportEvent.FeedbackReported;
import redress.events.report.ReportId;
import redress.identity.Role;
import tools.jackson.databind.JsonNode;

/** From complaints as the read model has them, and reports on Kafka, to scores, outcomes and the audit on Elasticsearch. */
class RecoveryStudyTest {

    private static final RunningAnalytics ANALYTICS = RunningAnalytics.shared();
    private final Instant today = Instant.now().truncatedTo(ChronoUnit.DAYS);

    @Test
    void complaintsHandlersOutcomesAndSayingsAreKeptAndWhatIsNoMoreGoes() throws Exception {
        ANALYTICS.reported(reports());
        ANALYTICS.awaitCaughtUp();
        Map<String, Map<String, Object>> complaints = new LinkedHashMap<>();
        for (int i = 0; i < 30; i++) {
            complaints.put("recovery-" + i, complaint("recovery-" + i, "h.kept"));
        }
        complaints.put("recovery-moved", complaint("recovery-moved", "h.gone"));
        ANALYTICS.written("complaints-analyst", complaints);

        study();

        JsonNode one = score("complaint|recovery-3");
        assertThat(one.path("handler").asString()).isEqualTo("h.kept");
        assertThat(one.path("empathy").asDouble()).isEqualTo(40);
        assertThat(one.path("omitted").valueStream().map(JsonNode::asString))
                .containsExactly("listened", "understood", "empathised", "agreed", "thanked");
        JsonNode handler = score("handler|h.kept|all");
        assertThat(handler.path("complaints").asLong()).isEqualTo(30);
        assertThat(handler.at("/summary/overall/n").asLong()).isEqualTo(30);
        assertThat(handler.at("/load/open").asLong()).isZero();
        assertThat(handler.path("coaching").isObject()).isTrue();
        assertThat(score("return|in-favour").path("estimate").asDouble()).isBetween(.3, .6);
        assertThat(score("paradox|satisfaction|all").path("verdict").asString()).isEqualTo("not enough data");
        assertThat(score("handler|h.gone|all").isMissingNode()).isFalse();

        JsonNode seventy =
                ANALYTICS.elasticsearch("/claims-audit/_doc/70-percent-return").path("_source");
        assertThat(seventy.path("n").asLong()).isGreaterThanOrEqualTo(30);
        assertThat(seventy.path("standing").asString()).contains("54 to 70 %");
        assertThat(ANALYTICS.elasticsearch("/claims-audit/_count").path("count").asLong())
                .isEqualTo(8);

        ANALYTICS.written("complaints-analyst", Map.of("recovery-moved", complaint("recovery-moved", "h.kept")));
        study();

        assertThat(score("handler|h.gone|all").isMissingNode()).isTrue();
        assertThat(score("handler|h.kept|all").path("complaints").asLong()).isEqualTo(31);
        assertThat(ANALYTICS
                        .elasticsearch("/recovery-scores/_search?size=500&q=kind:complaint")
                        .toString())
                .doesNotContain("recovery-customer");
    }

    private static void study() throws Exception {
        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .until(() -> ANALYTICS.post("/api/studies", Role.ANALYST).statusCode() == 202);
        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .until(() -> !RunningAnalytics.json(ANALYTICS.get("/api/studies/latest", Role.ANALYST))
                        .path("running")
                        .asBoolean());
        ANALYTICS.elasticsearch("/recovery-scores/_refresh");
        ANALYTICS.elasticsearch("/claims-audit/_refresh");
    }

    private static JsonNode score(String id) throws Exception {
        return ANALYTICS
                .elasticsearch("/recovery-scores/_doc/" + id.replace("|", "%7C"))
                .path("_source");
    }

    /** Every second customer came back; somebody did so before all of them, so returns were reported all the time. */
    private List<ReportEvent> reports() {
        List<ReportEvent> reports = new java.util.ArrayList<>();
        reports.add(returned("recovery-first", 150));
        for (int i = 0; i < 30; i += 2) {
            reports.add(returned("recovery-customer-" + i, 80));
        }
        reports.add(new FeedbackReported(
                ReportId.of("redress.feedback.report.v1", "recovery", "f"),
                "recovery",
                "f",
                today.minus(Duration.ofDays(110)),
                "recovery-customer-1",
                4,
                8,
                null,
                "plus",
                Personal.plain(Map.of())));
        return reports;
    }

    private CustomerExperienceReported returned(String customer, int daysAgo) {
        return new CustomerExperienceReported(
                ReportId.of("redress.customer.experience.v1", "recovery", customer),
                "recovery",
                customer,
                today.minus(Duration.ofDays(daysAgo)),
                customer,
                ReportEvent.Kind.RETURNED,
                null,
                Personal.plain(Map.of()));
    }

    private Map<String, Object> complaint(String id, String handler) {
        Instant at = today.minus(Duration.ofDays(100));
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("id", id);
        document.put("customer", id.replace("recovery", "recovery-customer"));
        document.put("at", at.toString());
        document.put("product", "recovered product");
        document.put("handler", handler);
        document.put("team", "t.recovery");
        document.put("state", "closed");
        document.put("acknowledgedAt", at.plus(Duration.ofHours(1)).toString());
        document.put("resolvedAt", at.plus(Duration.ofDays(5)).toString());
        document.put("outcome", "upheld");
        document.put("steps", List.of("apologised"));
        document.put("accountable", true);
        document.put("explainedUnasked", false);
        document.put("attributes", List.of("segment=plus"));
        return document;
    }
}

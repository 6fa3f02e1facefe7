package redress.analytics;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import redress.analytics.index.facts.SilentEstimates;
import redress.events.ComplaintId;
import redress.events.RootCauseId;
import redress.events.report.ReportEvent.AffectedReported;
import redress.events.report.ReportId;
import redress.identity.Role;
import tools.jackson.databind.JsonNode;

/** An estimate ends with its root cause, and comes back with it; what was said on days before stays. */
class EstimatesEndTest {

    private static final RunningAnalytics ANALYTICS = RunningAnalytics.shared();

    private final Instant today = Instant.now().truncatedTo(ChronoUnit.DAYS);

    @Test
    void theEstimateOfAMergedRootCauseEndsAndComesBackOnceItIsUnmerged() throws Exception {
        RootCauseId cause = struck("ends-merged", 30);
        earlier(cause, "2020-01-31");
        stands(cause, "confirmed");
        study();
        assertThat(estimate(cause)).isEqualTo(170);

        stands(cause, "merged");
        study();

        assertThat(current(cause)).isEmpty();
        assertThat(today(cause).path("ended").asString()).isEqualTo("merged");
        assertThat(today(cause).has("expectedLoss")).isFalse();
        assertThat(on(cause, "2020-01-31").path("estimate").asLong()).isEqualTo(55);

        stands(cause, "confirmed");
        study();

        assertThat(estimate(cause)).isEqualTo(170);
        assertThat(today(cause).has("ended")).isFalse();
    }

    @Test
    void soDoesThatOfARejectedOneThatWasEstimatedLastLongAgo() throws Exception {
        RootCauseId cause = RootCauseId.suspectedBehind("ends-rejected");
        earlier(cause, "2020-01-31");
        stands(cause, "rejected");

        study();

        assertThat(current(cause)).isEmpty();
        assertThat(today(cause).path("ended").asString()).isEqualTo("rejected");
        assertThat(today(cause).path("rootCause").asString()).isEqualTo("ended");
    }

    @Test
    void andThatOfARootCauseWhoseComplaintsAllBelongElsewhereNow() throws Exception {
        RootCauseId cause = RootCauseId.suspectedBehind("ends-empty");
        earlier(cause, "2020-01-31");
        stands(cause, "confirmed");

        study();

        assertThat(current(cause)).isEmpty();
        assertThat(today(cause).path("ended").asString()).isEqualTo("no-complaints");
    }

    @Test
    void anEndIsSaidOnce() throws Exception {
        RootCauseId cause = RootCauseId.suspectedBehind("ends-once");
        String id = cause + "-2020-02-01";
        earlier(cause, "2020-01-31");
        ANALYTICS.written(
                "silent-customers",
                Map.of(
                        id,
                        Map.of(
                                "id",
                                id,
                                "at",
                                "2020-02-01T00:00:00Z",
                                "rootCauseId",
                                cause.toString(),
                                "ended",
                                "merged")));
        stands(cause, "merged");

        study();

        assertThat(today(cause).isMissingNode()).isTrue();
    }

    /** A root cause of which so many complained, and 200 were struck. */
    private RootCauseId struck(String name, int complainers) throws Exception {
        RootCauseId cause = RootCauseId.suspectedBehind(name);
        ANALYTICS.reported(List.of(new AffectedReported(
                ReportId.of("redress.affected.report.v1", name, "list"), name, "list", today, cause, null, null, 200)));
        ANALYTICS.awaitCaughtUp();
        Map<String, Map<String, Object>> complaints = new LinkedHashMap<>();
        for (int i = 0; i < complainers; i++) {
            String id = ComplaintId.of(name, "c" + i).toString();
            Instant at = today.minus(Duration.ofDays(i));
            complaints.put(
                    id,
                    Map.of(
                            "id",
                            id,
                            "customer",
                            name + i,
                            "at",
                            at.toString(),
                            "occurredAt",
                            at.toString(),
                            "product",
                            "ended product",
                            "rootCauseId",
                            cause.toString()));
        }
        ANALYTICS.written("complaints-analyst", complaints);
        return cause;
    }

    private static void stands(RootCauseId cause, String state) throws Exception {
        ANALYTICS.written(
                "root-causes",
                Map.of(cause.toString(), Map.of("id", cause.toString(), "name", "ended", "state", state)));
    }

    private static void earlier(RootCauseId cause, String day) throws Exception {
        String id = cause + "-" + day;
        ANALYTICS.written(
                "silent-customers",
                Map.of(
                        id,
                        Map.of(
                                "id",
                                id,
                                "at",
                                day + "T00:00:00Z",
                                "rootCauseId",
                                cause.toString(),
                                "rootCause",
                                "ended",
                                "complainers",
                                11,
                                "recommended",
                                "affected-list",
                                "estimate",
                                55)));
    }

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

    /** What sums add up. */
    private static Optional<SilentEstimates.Estimate> current(RootCauseId cause) throws Exception {
        return ANALYTICS.context.getBean(SilentEstimates.class).latest().stream()
                .filter(one -> one.rootCauseId().equals(cause.toString()))
                .findFirst();
    }

    private static @Nullable Double estimate(RootCauseId cause) throws Exception {
        return current(cause).orElseThrow().estimate();
    }

    private JsonNode today(RootCauseId cause) throws Exception {
        return on(cause, today.toString().substring(0, "2020-01-31".length()));
    }

    private static JsonNode on(RootCauseId cause, String day) throws Exception {
        return ANALYTICS
                .elasticsearch("/silent-customers/_doc/" + cause + "-" + day)
                .path("_source");
    }
}

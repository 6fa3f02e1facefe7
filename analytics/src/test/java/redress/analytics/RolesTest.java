package redress.analytics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import redress.identity.Role;

/** Who may ask what. */
class RolesTest {

    private final RunningAnalytics analytics = RunningAnalytics.shared();

    @Test
    void onlyTheHealthIsOpen() throws Exception {
        assertThat(analytics.getWithoutLogin("/actuator/health").statusCode()).isEqualTo(200);
        assertThat(analytics.getWithoutLogin("/api/analysis").statusCode()).isEqualTo(401);
        assertThat(analytics.getWithoutLogin("/v3/api-docs").statusCode()).isEqualTo(401);
        assertThat(analytics.getWithoutLogin("/actuator/env").statusCode()).isEqualTo(401);
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void theStateOfTheAnalysisIsForThoseWhoAnalyse(Role role) throws Exception {
        boolean allowed = Map.of(Role.ANALYST, true, Role.PROCESS_OWNER, true, Role.ADMIN, true)
                .getOrDefault(role, false);
        assertThat(analytics.get("/api/analysis", role).statusCode()).isEqualTo(allowed ? 200 : 403);
        assertThat(analytics.get("/v3/api-docs", role).statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void metricsAreForThoseWhoRunThePlatform(Role role) throws Exception {
        var metrics = analytics.get("/actuator/prometheus", role);
        boolean allowed = role == Role.ANALYST || role == Role.ADMIN;
        assertThat(metrics.statusCode()).isEqualTo(allowed ? 200 : 403);
        if (allowed) {
            assertThat(metrics.body())
                    .contains(
                            "redress_consumer_lag{group=\"analytics\"} ",
                            "redress_dead_letters{processor=\"analytics\"} ");
        }
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void theGroupingsAreForThoseWhoReplay(Role role) throws Exception {
        boolean allowed = role == Role.PUBLISHER || role == Role.ADMIN;
        assertThat(analytics.get("/api/groupings", role).statusCode()).isEqualTo(allowed ? 200 : 403);
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"HANDLER", "SUPERVISOR", "PUBLISHER"})
    void othersCannotStartAClustering(Role role) throws Exception {
        var refused = analytics.post("/api/clusterings", role);
        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(refused.headers().firstValue("Content-Type")).hasValue("application/problem+json");
    }
}

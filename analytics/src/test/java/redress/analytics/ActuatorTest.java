package redress.analytics;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import redress.identity.Role;

/** What those who run the platform see of the service, and what nobody does. */
class ActuatorTest {

    private final RunningAnalytics analytics = RunningAnalytics.shared();

    @Test
    void theMetricsTellOfLagAndDeadLetters() throws Exception {
        assertThat(analytics.get("/actuator/prometheus", Role.ANALYST).body())
                .contains(
                        "redress_consumer_lag{group=\"analytics\"} ", "redress_dead_letters{processor=\"analytics\"} ");
    }

    @Test
    void theSettingsAreForNobody() throws Exception {
        assertThat(analytics.getWithoutLogin("/actuator/env").statusCode()).isEqualTo(401);
        assertThat(analytics.get("/actuator/env", Role.ADMIN).statusCode()).isEqualTo(403);
    }
}

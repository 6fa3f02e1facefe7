package redress.command.eventstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import redress.command.Running;
import redress.identity.Role;

class MetricsTest {

    private static final String METRICS = "/actuator/prometheus";

    @Test
    void whatIsBehindParkedAndComeInAreMetricsForThoseWhoRunThePlatform() {
        assertThat(Running.ask(null, "GET", METRICS, null).status()).isEqualTo(401);
        assertThat(Running.ask(Role.HANDLER, "GET", METRICS, null).status()).isEqualTo(403);

        await().atMost(Duration.ofSeconds(30))
                .until(() -> metrics().contains("redress_events_unpublished 0.0")
                        && metrics().contains("redress_publishing_lag_seconds 0.0"));

        assertThat(metrics())
                .contains(
                        "redress_consumer_lag{group=\"command-intake\"} ",
                        "redress_consumer_lag{group=\"command-findings\"} ",
                        "redress_dead_letters{processor=\"publish\"} ",
                        "redress_dead_letters{processor=\"command-findings\"} ",
                        "redress_intake_records_total{outcome=\"accepted\"} ",
                        "jvm_memory_used_bytes")
                .doesNotContain("NaN");
    }

    private static String metrics() {
        return Running.ask(Role.ANALYST, "GET", METRICS, null).text();
    }
}

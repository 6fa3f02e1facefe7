package redress.identity.limit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import redress.identity.MovableClock;

class RateLimitTest {

    private final MovableClock clock = new MovableClock();

    @Test
    void whatWasSavedUpMayBeSpentAtOnceAndNoMore() {
        RateLimit limit = new RateLimit(2, clock);

        assertThat(limit.take("carla")).isEmpty();
        assertThat(limit.take("carla")).isEmpty();
        assertThat(limit.take("carla"))
                .hasValueSatisfying(wait -> assertThat(wait).isBetween(Duration.ofSeconds(20), Duration.ofSeconds(30)));
        assertThat(limit.take("henri")).isEmpty();
    }

    @Test
    void timeBringsMore() {
        RateLimit limit = new RateLimit(2, clock);
        limit.take("carla");
        limit.take("carla");

        clock.forward(Duration.ofSeconds(31));

        assertThat(limit.take("carla")).isEmpty();
        assertThat(limit.take("carla")).isPresent();
    }

    @Test
    void askingTakesNothing() {
        RateLimit limit = new RateLimit(1, clock);

        assertThat(limit.mustWait("carla")).isEmpty();
        assertThat(limit.take("carla")).isEmpty();
        assertThat(limit.mustWait("carla")).isPresent();
    }

    @Test
    void noneIsNoLimit() {
        RateLimit limit = new RateLimit(0, clock);

        for (int i = 0; i < 1000; i++) {
            assertThat(limit.take("carla")).isEmpty();
            assertThat(limit.mustWait("carla")).isEmpty();
        }
    }
}

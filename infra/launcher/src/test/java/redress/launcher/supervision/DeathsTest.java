package redress.launcher.supervision;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class DeathsTest {

    private final Deaths deaths = new Deaths();

    @Test
    void everyDeathMakesTheNextStartWaitTwiceAsLong() {
        deaths.add(Duration.ofSeconds(1));
        assertThat(deaths.backoff()).isEqualTo(Duration.ofSeconds(1));
        deaths.add(Duration.ofSeconds(10));
        deaths.add(Duration.ofSeconds(20));
        assertThat(deaths.backoff()).isEqualTo(Duration.ofSeconds(4));
    }

    @Test
    void fiveDeathsInTwoMinutesAreTooMany() {
        for (int i = 0; i < 4; i++) {
            deaths.add(Duration.ofSeconds(30L * i));
        }
        assertThat(deaths.tooMany()).isFalse();
        deaths.add(Duration.ofSeconds(119));
        assertThat(deaths.tooMany()).isTrue();
    }

    @Test
    void deathsOfLongAgoDoNotCount() {
        for (int i = 0; i < 8; i++) {
            deaths.add(Duration.ofSeconds(31L * i));
            assertThat(deaths.tooMany()).isFalse();
        }
    }
}

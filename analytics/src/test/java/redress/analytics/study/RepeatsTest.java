package redress.analytics.study;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import redress.analytics.silence.RepeatCounts;

class RepeatsTest {

    private static final Instant NOW = Instant.parse("2026-03-01T00:00:00Z");

    @Test
    void customersAreCountedByHowOftenItHappenedToThem() {
        RepeatCounts repeats =
                Repeats.of(List.of(incident("a", 0), incident("b", 0), incident("b", 30), incident("c", 5)));

        assertThat(repeats.counts()).containsExactly(2L, 1L);
        assertThat(repeats.distinct()).isEqualTo(3);
        assertThat(repeats.total()).isEqualTo(4);
    }

    @Test
    void whatIsToldTwiceWithinAWeekHappenedOnce() {
        assertThat(Repeats.of(List.of(incident("a", 0), incident("a", 7), incident("a", 3)))
                        .counts())
                .containsExactly(1L);
        assertThat(Repeats.of(List.of(incident("a", 0), incident("a", 8))).counts())
                .containsExactly(0L, 1L);
    }

    @Test
    void nobodyIsNothing() {
        assertThat(Repeats.of(List.of()).distinct()).isZero();
    }

    private static Incident incident(String customer, int day) {
        Instant at = NOW.plus(Duration.ofDays(day));
        return new Incident(customer + day, customer, at, at, Map.of(), null);
    }
}

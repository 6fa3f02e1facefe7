package redress.analytics.effect;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import redress.events.finding.FixEffect;

class MissingPeriodsTest {

    private static List<Period> series(int before, int since, int was, int is) {
        return IntStream.range(0, before + since)
                .mapToObj(t -> new Period(t, t / 52.0, new Observed((t < before ? was : is) + t % 3, 1)))
                .toList();
    }

    @Test
    void aGreatChangeNeedsTheLeastPeriods() {
        assertThat(MissingPeriods.until(series(20, 3, 50, 10), 20, 0, .5)).isEqualTo(5);
    }

    @Test
    void aSmallChangeNeedsMore() {
        assertThat(verdict(series(60, 8, 100, 92))).isEqualTo(FixEffect.Verdict.NOT_ENOUGH_DATA);
        int needed = Objects.requireNonNull(MissingPeriods.until(series(60, 8, 100, 92), 60, 0, .1));
        assertThat(needed).isGreaterThan(1);
        assertThat(verdict(series(60, 8 + needed, 100, 92))).isNotEqualTo(FixEffect.Verdict.NOT_ENOUGH_DATA);
    }

    private static FixEffect.Verdict verdict(List<Period> series) {
        return Verdict.of(
                Objects.requireNonNull(InterruptedSeries.of(series, 60, Shape.STEP, 0))
                        .level()
                        .interval(),
                .1);
    }

    @Test
    void tooFewBeforeTheFixAreNeverEnough() {
        assertThat(MissingPeriods.until(series(7, 30, 20, 16), 7, 0, .5)).isNull();
        assertThat(MissingPeriods.until(series(20, 0, 20, 16), 20, 0, .5)).isNull();
    }
}

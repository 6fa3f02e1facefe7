package redress.analytics.portrait;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class TrendTest {

    private static final Instant NOW = Instant.parse("2026-03-01T00:00:00Z");

    @Test
    void moreAWeekLatelyThanBeforeIsRising() {
        Trend trend = trend(lodged(2, 8, 4), lodged(9, 4, 0));

        assertThat(trend.direction()).isEqualTo(Trend.Direction.RISING);
        assertThat(Objects.requireNonNull(trend.ratio())).isEqualTo(4.5, within(1e-12));
        assertThat(trend.lower()).isGreaterThan(1);
        assertThat(trend.weeks()).containsExactly(2, 2, 2, 2, 2, 2, 2, 2, 9, 9, 9, 9);
    }

    @Test
    void fewerIsFallingAndTheSameIsSteady() {
        assertThat(trend(lodged(9, 8, 4), lodged(2, 4, 0)).direction()).isEqualTo(Trend.Direction.FALLING);
        assertThat(trend(lodged(9, 12, 0)).direction()).isEqualTo(Trend.Direction.STEADY);
    }

    @Test
    void afterNothingAnythingIsARiseWithoutARatio() {
        Trend trend = trend(lodged(5, 4, 0));

        assertThat(trend.direction()).isEqualTo(Trend.Direction.RISING);
        assertThat(trend.ratio()).isNull();
        assertThat(trend.upper()).isNull();
    }

    @Test
    void whatIsOlderThanTwelveWeeksOrYetToComeDoesNotCount() {
        assertThat(Trend.of(List.of(NOW.minus(Duration.ofDays(85)), NOW.plusSeconds(1)), NOW))
                .isNull();
        assertThat(trend(List.of(NOW.minus(Duration.ofDays(84)).plusSeconds(1)))
                        .weeks()
                        .getFirst())
                .isEqualTo(1);
    }

    @SafeVarargs
    private static Trend trend(List<Instant>... lodged) {
        List<Instant> all = new ArrayList<>();
        for (List<Instant> some : lodged) {
            all.addAll(some);
        }
        return Objects.requireNonNull(Trend.of(all, NOW));
    }

    /** So many in each of some weeks, the last of which ended so many weeks ago. */
    private static List<Instant> lodged(int each, int weeks, int endedWeeksAgo) {
        List<Instant> times = new ArrayList<>();
        for (int week = 0; week < weeks; week++) {
            for (int i = 0; i < each; i++) {
                times.add(NOW.minus(Duration.ofDays(7L * (week + endedWeeksAgo) + 3)));
            }
        }
        return times;
    }
}

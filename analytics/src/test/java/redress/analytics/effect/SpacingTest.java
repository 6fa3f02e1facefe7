package redress.analytics.effect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class SpacingTest {

    private static Instant day(String day) {
        return Instant.parse(day + "T00:00:00Z");
    }

    private static List<Instant> days(String... days) {
        return Arrays.stream(days).map(SpacingTest::day).toList();
    }

    @Test
    void februaryIsAsLongAsMarch() {
        Spacing months = Spacing.of(days("2024-01-01", "2024-02-01", "2024-03-01"));
        assertThat(months.time(day("2024-03-01"))).isEqualTo(2);
        assertThat(months.time(day("2025-01-01"))).isEqualTo(12);
        assertThat(months.time(day("2024-02-15"))).isCloseTo(1 + 14 / 29.0, within(1e-12));
        assertThat(months.year(day("2025-01-01"))).isEqualTo(1);
        assertThat(months.end(day("2024-02-01"), 0)).isEqualTo(day("2024-03-01"));
        assertThat(months.end(day("2024-02-01"), 3)).isEqualTo(day("2024-06-01"));
    }

    @Test
    void aMonthMayBeginOnThe31st() {
        Spacing months = Spacing.of(days("2024-01-31", "2024-02-29", "2024-03-31", "2024-04-30"));
        assertThat(months.time(day("2024-04-30"))).isEqualTo(3);
    }

    @Test
    void othersAreCountedByTheMiddleGap() {
        Spacing weeks = Spacing.of(days("2024-01-01", "2024-01-08", "2024-01-15", "2024-01-29"));
        assertThat(weeks.time(day("2024-01-29"))).isEqualTo(4);
        assertThat(weeks.year(day("2025-01-01"))).isCloseTo(366 / 365.2425, within(1e-12));
        assertThat(weeks.end(day("2024-01-29"), 1)).isEqualTo(day("2024-02-12"));
        Spacing fourWeeks = Spacing.of(days("2024-01-01", "2024-01-29", "2024-02-26", "2024-03-25"));
        assertThat(fourWeeks.time(day("2024-03-25"))).isEqualTo(3);
    }
}

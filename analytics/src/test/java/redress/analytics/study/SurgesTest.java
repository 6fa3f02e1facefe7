package redress.analytics.study;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class SurgesTest {

    /** A Thursday: the week from Monday the 2nd of March is the last whole one. */
    private static final LocalDate TODAY = LocalDate.parse("2026-03-12");

    @Test
    void aWeekFarAboveTheUsualIsASurgeThatSaysWhy() {
        NavigableMap<LocalDate, Long> days = steady(3, 5);
        days.put(LocalDate.parse("2026-03-03"), 40L);

        List<Surges.Surge> found = Surges.of(Map.of("card", days), TODAY);

        assertThat(found).isNotEmpty().allSatisfy(surge -> {
            assertThat(surge.week()).isEqualTo(LocalDate.parse("2026-03-02"));
            assertThat(surge.sentence()).contains("complaints in the week from 2 Mar 2026", "alarm from");
            assertThat((double) surge.count()).isGreaterThan(surge.limit());
        });
    }

    @Test
    @Timeout(value = 10, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void aWrongDateOfACenturyAgoNeitherHidesASurgeNorTakesAnHour() {
        Map<String, NavigableMap<LocalDate, Long>> series = new TreeMap<>();
        for (int s = 0; s < 20; s++) {
            NavigableMap<LocalDate, Long> days = steady(3, s);
            days.put(LocalDate.parse("1900-01-01"), 1L);
            series.put("s" + s, days);
        }
        Objects.requireNonNull(series.get("s7")).put(LocalDate.parse("2026-03-03"), 40L);

        assertThat(Surges.of(series, TODAY)).extracting(Surges.Surge::series).contains("s7");
    }

    @Test
    void theWeekThatIsNotOverIsNotJudged() {
        NavigableMap<LocalDate, Long> days = steady(3, 5);
        days.put(LocalDate.parse("2026-03-10"), 40L);

        assertThat(Surges.of(Map.of("card", days), TODAY)).isEmpty();
    }

    @Test
    void fewComplaintsOrAFewWeeksAreNoSurge() {
        NavigableMap<LocalDate, Long> few = new TreeMap<>(Map.of(LocalDate.parse("2025-10-01"), 1L));
        few.put(LocalDate.parse("2026-03-03"), 4L);
        NavigableMap<LocalDate, Long> young = new TreeMap<>(Map.of(LocalDate.parse("2026-02-01"), 1L));
        young.put(LocalDate.parse("2026-03-03"), 40L);

        assertThat(Surges.of(Map.of("few", few), TODAY)).isEmpty();
        assertThat(Surges.of(Map.of("young", young), TODAY)).isEmpty();
    }

    @Test
    void aFailureOfWhichNobodyComplainedBeforeIsASurge() {
        NavigableMap<LocalDate, Long> outbreak = new TreeMap<>(Map.of(LocalDate.parse("2026-03-03"), 10L));

        assertThat(Surges.of(Map.of("card", steady(3, 5), "outbreak", outbreak), TODAY))
                .extracting(Surges.Surge::series)
                .contains("outbreak");
    }

    @Test
    void aWrongDateDoesNotMakeTheRecordsOlder() {
        NavigableMap<LocalDate, Long> young = new TreeMap<>();
        for (int day = 0; day < 20; day++) {
            young.put(LocalDate.parse("2026-02-10").plusDays(day), 10L);
        }
        young.put(LocalDate.parse("2024-01-01"), 1L);
        NavigableMap<LocalDate, Long> outbreak = new TreeMap<>(Map.of(LocalDate.parse("2026-03-03"), 10L));

        assertThat(Surges.of(Map.of("young", young, "outbreak", outbreak), TODAY))
                .isEmpty();
    }

    @Test
    void steadySeriesRaiseFewFalseAlarms() {
        int alarms = 0;
        for (int run = 0; run < 50; run++) {
            Map<String, NavigableMap<LocalDate, Long>> series = new TreeMap<>();
            for (int s = 0; s < 10; s++) {
                series.put("s" + s, steady(3, 100L * run + s));
            }
            alarms += (int) Surges.of(series, TODAY).stream()
                    .map(Surges.Surge::series)
                    .distinct()
                    .count();
        }
        // 500 weeks of a series are judged: one false alarm by the sums, and single weeks in one run of twenty.
        assertThat(alarms).isLessThanOrEqualTo(12);
    }

    /** Half a year and more with the same mean a day. */
    private static NavigableMap<LocalDate, Long> steady(double mean, long seed) {
        Random random = new Random(seed);
        NavigableMap<LocalDate, Long> days = new TreeMap<>();
        for (LocalDate day = TODAY.minusWeeks(30); !day.isAfter(TODAY); day = day.plusDays(1)) {
            long count = 0;
            for (double left = mean + Math.log(1 - random.nextDouble());
                    left > 0;
                    left += Math.log(1 - random.nextDouble())) {
                count++;
            }
            days.put(day, count);
        }
        return days;
    }
}

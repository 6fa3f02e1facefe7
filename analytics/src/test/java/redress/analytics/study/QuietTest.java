package redress.analytics.study;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Random;
import java.util.TreeMap;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.sampling.distribution.PoissonSampler;
import org.junit.jupiter.api.Test;

class QuietTest {

    private static final LocalDate TODAY = LocalDate.parse("2026-06-01");

    @Test
    void aChannelByWhichNothingComesIsMissedWithinAWeek() {
        Map<String, NavigableMap<LocalDate, Long>> channels =
                Map.of("app", constant(4, 5), "web", constant(8, 0), "phone", constant(8, 0));

        assertThat(Quiet.outages(channels, TODAY)).singleElement().satisfies(silence -> {
            assertThat(silence.series()).isEqualTo("app");
            assertThat(silence.count()).isEqualTo(12);
            assertThat(silence.sentence())
                    .startsWith("12 complaints in the last seven days, where 2")
                    .endsWith("it may be out of order");
        });
    }

    @Test
    void fewerComplaintsByAllChannelsAreNoOutage() {
        assertThat(Quiet.outages(Map.of("app", constant(4, 5), "web", constant(8, 5)), TODAY))
                .isEmpty();
    }

    @Test
    void aGroupThatComplainsLessWhileMoreCustomersLeaveMayHaveGivenUp() {
        Map<String, NavigableMap<LocalDate, Long>> groups =
                Map.of("business", constant(2, 40), "private", constant(9, 0));
        NavigableMap<LocalDate, Long> all = constant(9, 0);
        constant(2, 40).forEach((day, count) -> all.merge(day, count, Long::sum));

        assertThat(Quiet.goneQuiet(groups, all, rising(), TODAY))
                .extracting(Quiet.Silence::series)
                .containsExactly("business");
        assertThat(Quiet.goneQuiet(groups, all, constant(3, 0), TODAY))
                .as("nobody leaves")
                .isEmpty();
        assertThat(Quiet.goneQuiet(Map.of("business", constant(2, 0)), constant(11, 0), rising(), TODAY))
                .as("nobody complains less")
                .isEmpty();
    }

    @Test
    void whereNothingChangedThereIsAWarningInNoMoreThanTheStatedShareOfWeeks() {
        UniformRandomProvider random = new Random(7)::nextLong;
        int outages = 0;
        int quiet = 0;
        for (int run = 0; run < 300; run++) {
            Map<String, NavigableMap<LocalDate, Long>> series = new HashMap<>();
            NavigableMap<LocalDate, Long> all = new TreeMap<>();
            for (int s = 0; s < 6; s++) {
                NavigableMap<LocalDate, Long> days = new TreeMap<>();
                var poisson = PoissonSampler.of(random, 2 + s);
                for (int day = 250; day > 0; day--) {
                    long count = poisson.sample();
                    days.put(TODAY.minusDays(day), count);
                    all.merge(TODAY.minusDays(day), count, Long::sum);
                }
                series.put("s" + s, days);
            }
            outages += Quiet.outages(series, TODAY).isEmpty() ? 0 : 1;
            quiet += Quiet.goneQuiet(series, all, rising(), TODAY).isEmpty() ? 0 : 1;
        }
        assertThat(outages).isLessThanOrEqualTo(8);
        assertThat(quiet).isLessThanOrEqualTo(25);
    }

    @Test
    void aSurgeOfOthersIsNoSilence() {
        NavigableMap<LocalDate, Long> web = constant(10, 0);
        web.replaceAll((day, count) -> day.isBefore(TODAY.minusDays(60)) ? count : 5 * count);
        NavigableMap<LocalDate, Long> phone = constant(10, 0);
        NavigableMap<LocalDate, Long> all = new TreeMap<>(web);
        phone.forEach((day, count) -> all.merge(day, count, Long::sum));

        assertThat(Quiet.goneQuiet(Map.of("web", web, "phone", phone), all, rising(), TODAY))
                .isEmpty();
        NavigableMap<LocalDate, Long> lately = constant(10, 0);
        lately.replaceAll((day, count) -> day.isBefore(TODAY.minusDays(7)) ? count : 5 * count);
        assertThat(Quiet.outages(Map.of("web", lately, "phone", phone), TODAY)).isEmpty();
    }

    @Test
    void aHistoryTooShortSaysNothing() {
        NavigableMap<LocalDate, Long> young = new TreeMap<>(constant(5, 0).tailMap(TODAY.minusWeeks(15)));

        assertThat(Quiet.goneQuiet(Map.of("a", young), young, rising(), TODAY)).isEmpty();
        assertThat(Quiet.outages(Map.of(), TODAY)).isEmpty();
        assertThat(Quiet.goneQuiet(Map.of(), new TreeMap<>(), new TreeMap<>(), TODAY))
                .isEmpty();
    }

    /** So many a day for 250 days, but a quarter in the last few. */
    private static NavigableMap<LocalDate, Long> constant(long perDay, int quietDays) {
        NavigableMap<LocalDate, Long> days = new TreeMap<>();
        for (int day = 250; day > 0; day--) {
            long quiet = day % 4 == 0 ? perDay : 0;
            days.put(TODAY.minusDays(day), day <= quietDays ? quiet : perDay);
        }
        return days;
    }

    private static NavigableMap<LocalDate, Long> rising() {
        Random random = new Random(3);
        NavigableMap<LocalDate, Long> days = new TreeMap<>();
        for (int day = 250; day > 0; day--) {
            days.put(TODAY.minusDays(day), (long) random.nextInt(day < 60 ? 6 : 2));
        }
        return days;
    }
}

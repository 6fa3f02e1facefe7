package redress.analytics.surge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.data.Percentage.withPercentage;

import java.util.Arrays;
import java.util.Objects;
import org.apache.commons.statistics.distribution.PoissonDistribution;
import org.junit.jupiter.api.Test;

/** The values are R's, package surveillance, algo.farrington. */
class FarringtonTest {

    private static final Farrington WEEKLY = new Farrington(52, 3, .01);

    @Test
    void salmonellaAgona() {
        Signal first = Objects.requireNonNull(WEEKLY.at(Salmonella.weeks(), Salmonella.index(282), 4));
        assertThat(first.limit()).isCloseTo(6.972774, withPercentage(1e-2));
        assertThat(Salmonella.alarms((weeks, week) -> WEEKLY.at(weeks, week, 4)))
                .containsExactly(284, 285);
    }

    /** Years that shrink or grow by a quarter: the trend is significant, and followed only as high as has been seen. */
    @Test
    void aTrendIsFollowedWhereThereAreThreeYears() {
        double[] growing = new double[53 * 6];
        Arrays.setAll(growing, i -> Math.round(100 * Math.exp(-.005 * i)));
        int period = 52 * 5;
        double followed = limit(growing, period, 4);
        assertThat(followed).isLessThan(growing[period] + 40);
        assertThat(limit(growing, period, 2)).isGreaterThan(followed + 10);

        double[] rising = new double[growing.length];
        Arrays.setAll(rising, i -> Math.round(10 * Math.exp(.005 * i)));
        assertThat(limit(rising, period, 4)).as("not beyond what was seen").isLessThan(rising[period]);
    }

    @Test
    void anEarlierSurgeDoesNotHideTheNext() {
        double[] quiet = noise(5, 11);
        int period = 52 * 5;
        double[] surged = quiet.clone();
        surged[period - 52] = 30;
        assertThat(limit(surged, period, 4)).isLessThan(1.5 * limit(quiet, period, 4));
    }

    @Test
    void fewComplaintsAreNoSurge() {
        double[] rare = new double[52 * 5 + 10];
        rare[60] = 1;
        rare[52 * 5] = 4;
        rare[55] = 1;
        assertThat(Objects.requireNonNull(WEEKLY.at(rare, 52 * 5, 4)).alarm()).isFalse();
        rare[52 * 5 - 1] = 1;
        assertThat(Objects.requireNonNull(WEEKLY.at(rare, 52 * 5, 4)).alarm()).isTrue();
    }

    @Test
    void withoutHistoryNothingIsSaid() {
        double[] noise = noise(5, 3);
        assertThat(WEEKLY.at(noise, 52 * 4 + 2, 4)).isNull();
        assertThat(WEEKLY.at(noise, 52 * 4 + 3, 4)).isNotNull();
        assertThat(WEEKLY.years(52 * 4 + 2)).isEqualTo(3);
        assertThat(WEEKLY.at(new double[300], 290, 4)).as("all zero").isNull();
    }

    @Test
    void falseAlarmsAreAsRareAsAsked() {
        double[] noise = noise(20, 5);
        double alarms = 0;
        double judged = 0;
        for (int period = 52 * 4 + 3; period < noise.length; period++) {
            alarms += Objects.requireNonNull(WEEKLY.at(noise, period, 4)).alarm() ? 1 : 0;
            judged++;
        }
        assertThat(alarms / judged).isCloseTo(.005, within(.005));
    }

    private static double limit(double[] counts, int period, int years) {
        return Objects.requireNonNull(
                Objects.requireNonNull(WEEKLY.at(counts, period, years)).limit());
    }

    private static double[] noise(double mean, long seed) {
        return new java.util.Random(seed)
                .doubles(52 * 30)
                .map(u -> PoissonDistribution.of(mean).inverseCumulativeProbability(u))
                .toArray();
    }
}

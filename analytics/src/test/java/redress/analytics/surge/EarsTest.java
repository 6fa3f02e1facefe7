package redress.analytics.surge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Objects;
import org.junit.jupiter.api.Test;

/** The values are R's, package surveillance. */
class EarsTest {

    @Test
    void aTwelveAfterFivesIsASurge() {
        Signal signal = Objects.requireNonNull(Ears.C1.at(new double[] {3, 5, 4, 6, 5, 4, 5, 12}, 7));
        assertThat(signal.statistic()).isCloseTo(7.612021, within(5e-7));
        assertThat(signal.limit()).isCloseTo(7.5871865, within(5e-8));
        assertThat(signal.alarm()).isTrue();
    }

    @Test
    void salmonellaAgona() {
        Signal first = Objects.requireNonNull(Ears.C1.at(Salmonella.weeks(), Salmonella.index(282)));
        assertThat(first.limit()).isCloseTo(3.050282, within(5e-7));
        assertThat(Salmonella.alarms(Ears.C1::at)).containsExactly(283, 284, 294);
        assertThat(Salmonella.alarms(Ears.C2::at)).containsExactly(283, 284, 285);
    }

    @Test
    void afterNothingASingleComplaintIsNoSurge() {
        Signal one = Objects.requireNonNull(Ears.C1.at(new double[] {0, 0, 0, 0, 0, 0, 0, 1}, 7));
        assertThat(one.alarm()).isFalse();
        Signal two = Objects.requireNonNull(Ears.C1.at(new double[] {0, 0, 0, 0, 0, 0, 0, 2}, 7));
        assertThat(two.alarm()).isTrue();
    }

    @Test
    void withoutHistoryNothingIsSaid() {
        double[] counts = new double[20];
        assertThat(Ears.C1.at(counts, 6)).isNull();
        assertThat(Ears.C1.at(counts, 7)).isNotNull();
        assertThat(Ears.C2.at(counts, 8)).isNull();
        assertThat(Ears.C2.at(counts, 9)).isNotNull();
    }

    /** Seeded normal noise: about as many false alarms as are told beforehand, which is fourteen times z.999's. */
    @Test
    void falseAlarmsAreAsFrequentAsTold() {
        double[] noise = new java.util.Random(7)
                .doubles(0, 1)
                .limit(40_000)
                .map(u -> org.apache.commons.statistics.distribution.NormalDistribution.of(1000, 30)
                        .inverseCumulativeProbability(u))
                .toArray();
        double alarms = 0;
        for (int period = 7; period < noise.length; period++) {
            alarms += Objects.requireNonNull(Ears.C1.at(noise, period)).alarm() ? 1 : 0;
        }
        assertThat(alarms / noise.length).isCloseTo(Ears.FALSE_ALARMS, within(.0025));
        assertThat(Ears.FALSE_ALARMS).isBetween(.01, .02);
    }
}

package redress.analytics.surge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.data.Offset.offset;

import org.junit.jupiter.api.Test;

/** Values of Lucas (1985) and Brook and Evans (1972), recomputed with R. */
class PoissonCusumTest {

    private static final PoissonCusum RISE = new PoissonCusum(Direction.RISE, 5.36, 10);

    @Test
    void theReferenceTellsTwoMeansApart() {
        assertThat(PoissonCusum.reference(4, 7)).isCloseTo(5.36082088, within(5e-9));
        assertThat(PoissonCusum.reference(7, 4)).isCloseTo(5.36082088, within(5e-9));
    }

    @Test
    void whatGoesBeyondTheReferenceAddsUp() {
        assertThat(RISE.path(4, 6, 3, 5, 9, 8, 10, 7, 12))
                .containsExactly(new double[] {0, .64, 0, 0, 3.64, 6.28, 10.92, 12.56, 19.2}, offset(1e-9));
        assertThat(RISE.alarm(6.28)).isFalse();
        assertThat(RISE.alarm(10.92)).isTrue();
    }

    @Test
    void fallsAreMirrored() {
        assertThat(new PoissonCusum(Direction.FALL, 5.36, 10).path(4, 6, 3, 5, 9))
                .containsExactly(new double[] {1.36, .72, 3.08, 3.44, 0}, offset(1e-9));
    }

    @Test
    void theLimitIsToldInComplaintsOfThePeriod() {
        Signal signal = RISE.signal(3.64, 8);
        assertThat(signal.statistic()).isCloseTo(6.28, within(1e-9));
        assertThat(signal.limit()).isCloseTo(11.72, within(1e-9));
        assertThat(RISE.signal(3.64, 12).alarm()).isTrue();
        assertThat(new PoissonCusum(Direction.FALL, 5.36, 10).signal(3.64, 0).limit())
                .as("not even none at all would do")
                .isNull();
    }

    @Test
    void theAverageRunLength() {
        PoissonCusum cusum = new PoissonCusum(Direction.RISE, 1.5, 3);
        assertThat(RunLength.of(cusum, 1)).isCloseTo(52.943420, within(5e-7));
        assertThat(RunLength.of(cusum, 3)).isLessThan(4);
    }

    @Test
    void theRunLengthOfAnyReferenceIsThatOfSimulatedSeries() {
        PoissonCusum cusum = new PoissonCusum(Direction.FALL, 2.8854, 4.3);
        double exact = RunLength.of(cusum, 4);
        assertThat(exact).isBetween(10.0, 1000.0);
        var random = new java.util.Random(3);
        var counts = org.apache.commons.statistics.distribution.PoissonDistribution.of(4);
        long periods = 0;
        int runs = 4000;
        for (int run = 0; run < runs; run++) {
            for (double sum = 0; !cusum.alarm(sum); periods++) {
                sum = cusum.next(sum, counts.inverseCumulativeProbability(random.nextDouble()));
            }
        }
        assertThat((double) periods / runs).isCloseTo(exact, within(.06 * exact));
    }
}

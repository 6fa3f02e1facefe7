package redress.analytics.emerging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LateTest {

    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

    /** Worked by hand: 10 ln(10 / 1) where all are late, 8 ln(8 / 2) + 2 ln(2 / 8) where two are not. */
    @Test
    void theSurpriseIsTheLogOfTheLikelihoodRatio() {
        assertThat(new Late(15, 90, 0.1).surprise(10, 10)).isEqualTo(10 * Math.log(10), within(1e-9));
        assertThat(new Late(15, 80, 0.2).surprise(8, 10)).isEqualTo(6 * Math.log(4), within(1e-9));
    }

    @Test
    void whatChanceBringsAndLessIsNoSurprise() {
        assertThat(new Late(15, 80, 0.2).surprise(2, 10)).isZero();
        assertThat(new Late(15, 80, 0.2).surprise(0, 10)).isZero();
    }

    @Test
    void stretchesThatHoldMostOfAllComplaintsAreLeftOut() {
        List<Late> stretches = Late.of(aComplaintADay(100));

        assertThat(stretches).extracting(Late::days).containsExactly(15, 30, 45);
        assertThat(stretches.getFirst().first()).isEqualTo(84);
        assertThat(stretches.getFirst().share()).isEqualTo(0.16, within(1e-9));
    }

    private static List<Lodged> aComplaintADay(int days) {
        return IntStream.range(0, days)
                .mapToObj(day -> new Lodged("c" + day, null, START.plus(day, ChronoUnit.DAYS), new float[] {1, 0}))
                .toList();
    }
}

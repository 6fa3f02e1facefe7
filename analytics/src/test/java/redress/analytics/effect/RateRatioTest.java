package redress.analytics.effect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import redress.analytics.interval.Interval;
import redress.events.finding.FixEffect;

/** The values are R's, poisson.test (R 4.2.2). */
class RateRatioTest {

    @Test
    void moreThanBefore() {
        RateRatio measured = RateRatio.of(new Observed(21, 3011), new Observed(11, 800));
        assertThat(measured.ratio().estimate()).isCloseTo(1.971488, within(5e-7));
        assertThat(measured.ratio().lower()).isCloseTo(.8584264, within(5e-8));
        assertThat(measured.ratio().upper()).isCloseTo(4.2772659, within(5e-8));
        assertThat(measured.pValue()).isCloseTo(.07966863, within(5e-9));
    }

    @Test
    void lessThanBefore() {
        RateRatio measured = RateRatio.of(new Observed(40, 12_000), new Observed(18, 15_000));
        assertThat(measured.ratio().estimate()).isCloseTo(.36, within(1e-12));
        assertThat(measured.ratio().lower()).isCloseTo(.1942662, within(5e-8));
        assertThat(measured.ratio().upper()).isCloseTo(.6425898, within(5e-8));
        assertThat(measured.pValue()).isCloseTo(.0001835359, within(5e-11));
    }

    @Test
    void noneAfterwardsAndNoneBefore() {
        RateRatio none = RateRatio.of(new Observed(12, 1), new Observed(0, 1));
        assertThat(none.ratio().estimate()).isZero();
        assertThat(none.ratio().upper()).isCloseTo(.3598938, within(5e-8));
        assertThat(none.pValue()).isCloseTo(.0004882813, within(5e-11));
        RateRatio some = RateRatio.of(new Observed(0, 1), new Observed(12, 1));
        assertThat(some.ratio().estimate()).isInfinite();
        assertThat(some.ratio().lower()).isCloseTo(1 / .3598938, within(5e-6));
        assertThat(some.pValue()).isCloseTo(.0004882813, within(5e-11));
        assertThatThrownBy(() -> RateRatio.of(new Observed(0, 1), new Observed(0, 1)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void thePValueIsTheSumOverAllOutcomes() {
        for (int before = 0; before <= 12; before++) {
            for (int after = 0; after <= 12; after++) {
                if (before + after > 0) {
                    var was = new Observed(before, 3);
                    var is = new Observed(after, 2);
                    assertThat(RateRatio.of(was, is).pValue())
                            .as("%d %d", before, after)
                            .isCloseTo(sum(before + after, after, .4), within(1e-12));
                }
            }
        }
    }

    private static double sum(int n, int x, double p) {
        var outcomes = org.apache.commons.statistics.distribution.BinomialDistribution.of(n, p);
        double sum = 0;
        for (int i = 0; i <= n; i++) {
            sum += outcomes.probability(i) <= outcomes.probability(x) * (1 + 1e-7) ? outcomes.probability(i) : 0;
        }
        return Math.min(1, sum);
    }

    @ParameterizedTest
    @CsvSource({
        "1.5, 1.1, 2.0, .3, WORSE",
        ".5, .4, .6, .4, VERIFIED",
        ".6, .5, .8, .4, VERIFIED",
        ".7, .6, .9, .4, REDUCED",
        ".95, .8, 1.1, .4, INEFFECTIVE",
        ".9, .5, 1.4, .4, NOT_ENOUGH_DATA",
        ".99, .9, 1.1, 0, INEFFECTIVE",
        ".99, .7, 1.3, 0, NOT_ENOUGH_DATA",
        ".9, .8, .97, 0, VERIFIED"
    })
    void verdicts(double estimate, double lower, double upper, double expected, FixEffect.Verdict verdict) {
        assertThat(Verdict.of(new Interval(estimate, lower, upper), expected)).isEqualTo(verdict);
    }
}

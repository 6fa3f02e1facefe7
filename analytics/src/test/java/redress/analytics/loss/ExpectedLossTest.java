package redress.analytics.loss;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Objects;
import org.junit.jupiter.api.Test;
import redress.analytics.interval.Interval;

/** The model with the figures of the literature, and what its interval must be. */
class ExpectedLossTest {

    private static final Struck STRUCK = new Struck.ByShares(100_000, Share.certain(.2), Share.certain(.25));
    private static final Outcomes OUTCOMES = new Outcomes(.4, .3, .3, null);
    private static final Loyalty LOYALTY =
            new Loyalty(Share.certain(.9), Share.certain(.92), Share.certain(.7), Share.certain(.4), Share.certain(.6));

    private static Loyalty seenOn(long of) {
        return new Loyalty(
                new Share(.9, of), new Share(.92, of), new Share(.7, of), new Share(.4, of), new Share(.6, of));
    }

    @Test
    void theWorkedExample() {
        ExpectedLoss loss = ExpectedLoss.of(STRUCK, OUTCOMES, LOYALTY, new Worth(200, 0), 1);
        assertThat(loss.ofComplaining()).isCloseTo(1010, within(1e-9));
        assertThat(loss.ofSilent()).isCloseTo(4500, within(1e-9));
        assertThat(loss.customers().estimate()).isCloseTo(5510, within(1e-9));
        assertThat(Objects.requireNonNull(loss.value()).estimate()).isCloseTo(1_102_000, within(1e-6));
        assertThat(loss.silentShare()).isCloseTo(.817, within(5e-4));
        // Nothing was left to chance.
        assertThat(loss.customers().lower()).isCloseTo(5510, within(1e-9));
        assertThat(loss.customers().upper()).isCloseTo(5510, within(1e-9));
    }

    @Test
    void whatWasSeenOnFewIsWiderAndTheSameSeedGivesTheSame() {
        Interval few = ExpectedLoss.of(STRUCK, OUTCOMES, seenOn(50), null, 7).customers();
        Interval many = ExpectedLoss.of(STRUCK, OUTCOMES, seenOn(5000), null, 7).customers();
        assertThat(few.lower()).isLessThan(many.lower());
        assertThat(few.upper()).isGreaterThan(many.upper());
        assertThat(many.estimate()).isCloseTo(5510, within(1e-9));
        assertThat(ExpectedLoss.of(STRUCK, OUTCOMES, seenOn(50), null, 7).customers())
                .isEqualTo(few);
    }

    /**
     * By hand, for large samples: 15,000 silent times the spread of L0 - Ln, whose variance is the sum of two binomial ones; the
     * complaining are left out by counting none.
     */
    @Test
    void theIntervalIsThatOfTheNormalApproximationWhereThereIsMuch() {
        Struck silent = new Struck.Counted(0, Interval.exactly(15_000));
        Interval lost =
                ExpectedLoss.of(silent, OUTCOMES, seenOn(10_000), null, 3).customers();
        double half = Interval.Z * 15_000 * Math.sqrt((.9 * .1 + .6 * .4) / 10_000);
        assertThat(lost.estimate() - lost.lower()).isCloseTo(half, within(.05 * half));
        assertThat(lost.upper() - lost.estimate()).isCloseTo(half, within(.05 * half));
    }

    @Test
    void ofTheSilentTheIntervalOfTheirEstimateIsTheIntervalOfTheLoss() {
        Struck struck = new Struck.Counted(0, new Interval(1000, 400, 3000));
        ExpectedLoss loss = ExpectedLoss.of(struck, OUTCOMES, LOYALTY, null, 5);
        assertThat(loss.customers().estimate()).isCloseTo(300, within(1e-9));
        assertThat(loss.customers().lower()).isCloseTo(120, within(6.0));
        assertThat(loss.customers().upper()).isCloseTo(900, within(45.0));
        assertThat(loss.value()).isNull();
    }

    @Test
    void whereCustomersBecomeMoreLoyalThereIsAGainAndNoShareOfIt() {
        Loyalty ambassadors = new Loyalty(
                Share.certain(.8), Share.certain(.95), Share.certain(.9), Share.certain(.85), Share.certain(.6));
        ExpectedLoss loss = ExpectedLoss.of(STRUCK, OUTCOMES, ambassadors, null, 1);
        assertThat(loss.ofComplaining()).isNegative();
        assertThat(loss.silentShare()).isNull();
    }
}

package redress.bench.truth;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import redress.analytics.interval.Wilson;

class ClaimTest {

    @Test
    void aProbabilityIsContradictedByMoreThanChance() {
        assertThat(Claim.statesAtLeast(.95).holds(Wilson.share(186, 200))).isTrue();
        assertThat(Claim.statesAtLeast(.95).holds(Wilson.share(176, 200))).isFalse();
        assertThat(Claim.statesAtMost(.05).holds(Wilson.share(14, 200))).isTrue();
        assertThat(Claim.statesAtMost(.05).holds(Wilson.share(24, 200))).isFalse();
    }

    @Test
    void whatIsAskedForMustBeMeasured() {
        assertThat(Claim.asks(.9).holds(Wilson.share(90, 100))).isTrue();
        assertThat(Claim.asks(.9).holds(Wilson.share(89, 100))).isFalse();
    }

    @Test
    void smallSharesKeepTheirDigits() {
        assertThat(Claim.share(.002)).isEqualTo(".0020");
        assertThat(Claim.share(.95)).isEqualTo(".950");
        assertThat(Claim.share(1)).isEqualTo("1.000");
    }
}

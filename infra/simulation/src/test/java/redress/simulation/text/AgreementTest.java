package redress.simulation.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class AgreementTest {

    @Test
    void theSameGroupsUnderOtherNamesAgreeFully() {
        Agreement agreement = Agreement.of(new int[] {7, 7, 3, 3}, List.of("a", "a", "b", "b"));
        assertThat(agreement.adjustedRand()).isEqualTo(1);
        assertThat(agreement.found("none")).isEqualTo(2);
    }

    /** By hand: 3 pairs are together, 3 + 1 grouped, 6 classed, 4 * 6 / 10 expected: (3 - 2.4) / (5 - 2.4). */
    @Test
    void aSmallGroupingIsAsWorkedOutByHand() {
        Agreement agreement = Agreement.of(new int[] {0, 0, 0, 1, 1}, List.of("a", "a", "a", "a", "b"));
        assertThat(agreement.adjustedRand()).isCloseTo(.6 / 2.6, within(1e-12));
        assertThat(agreement.found("none")).isEqualTo(2);
    }
}

package redress.analytics.clustering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/** Values from the documentation of scikit-learn's adjusted_rand_score and v_measure_score. */
class MeasuresTest {

    private static final int[] PAIRS = {0, 0, 1, 1};

    @Test
    void theSameGroupsUnderOtherNamesAgreeFully() {
        assertThat(Measures.ari(PAIRS, new int[] {7, 7, 3, 3})).isEqualTo(1);
        assertThat(Measures.nmi(PAIRS, new int[] {7, 7, 3, 3})).isEqualTo(1, within(1e-12));
    }

    @Test
    void aSplitGroupCostsAgreement() {
        assertThat(Measures.ari(PAIRS, new int[] {0, 0, 1, 2})).isEqualTo(0.5714, within(1e-4));
        assertThat(Measures.nmi(PAIRS, new int[] {0, 0, 1, 2})).isEqualTo(0.8, within(1e-9));
    }

    @Test
    void oneGroupAgainstSingletonsIsChance() {
        assertThat(Measures.ari(new int[4], new int[] {0, 1, 2, 3})).isZero();
        assertThat(Measures.nmi(new int[4], new int[] {0, 1, 2, 3})).isEqualTo(0, within(1e-12));
    }
}

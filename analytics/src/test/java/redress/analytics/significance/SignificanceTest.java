package redress.analytics.significance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class SignificanceTest {

    /** Fisher (1935), the lady tasting tea: three or four right of four cups, 17 of 70 ways. */
    @Test
    void theLadyTastingTea() {
        assertThat(Significance.atLeast(3, 4, 4, 8)).isEqualTo(17.0 / 70, within(1e-12));
        assertThat(Significance.atLeast(4, 4, 4, 8)).isEqualTo(1.0 / 70, within(1e-12));
    }

    /** Benjamini and Hochberg (1995), section 3.2: four of fifteen hypotheses are rejected at .05. */
    @Test
    void theFifteenHypothesesOfBenjaminiAndHochberg() {
        double[] p = {
            0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344, 0.0459, 0.3240, 0.4262, 0.5719, 0.6528,
            0.7590, 1.0000
        };

        double[] adjusted = Significance.benjaminiHochberg(p);

        assertThat(Arrays.stream(adjusted).filter(a -> a <= 0.05).count()).isEqualTo(4);
        assertThat(adjusted[3]).isEqualTo(0.0095 * 15 / 4, within(1e-12));
        assertThat(adjusted).isSorted();
    }
}

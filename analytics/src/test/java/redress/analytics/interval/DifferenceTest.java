package redress.analytics.interval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.apache.commons.math3.stat.descriptive.SummaryStatistics;
import org.junit.jupiter.api.Test;

class DifferenceTest {

    /** Student's sleep data, as in R: t.test(extra ~ group, sleep). */
    @Test
    void ofMeansAsWelchHasIt() {
        Interval difference = Difference.ofMeans(
                values(.7, -1.6, -.2, -1.2, -.1, 3.4, 3.7, .8, 0, 2),
                values(1.9, .8, 1.1, .1, -.1, 4.4, 5.5, 1.6, 4.6, 3.4));

        assertThat(difference.estimate()).isCloseTo(-1.58, within(1e-9));
        assertThat(difference.lower()).isCloseTo(-3.3654832, within(1e-6));
        assertThat(difference.upper()).isCloseTo(.2054832, within(1e-6));
    }

    @Test
    void ofMeansThatDoNotVaryIsExact() {
        assertThat(Difference.ofMeans(values(2, 2), values(1, 1))).isEqualTo(Interval.exactly(1));
    }

    /** Newcombe 1998, table II, method 10. */
    @Test
    void ofSharesAsPublished() {
        assertThat(Difference.ofShares(56, 70, 48, 80)).satisfies(d -> {
            assertThat(d.estimate()).isCloseTo(.2, within(1e-9));
            assertThat(d.lower()).isCloseTo(.0524, within(5e-5));
            assertThat(d.upper()).isCloseTo(.3339, within(5e-5));
        });
        assertThat(Difference.ofShares(10, 10, 0, 10)).satisfies(d -> {
            assertThat(d.lower()).isCloseTo(.6075, within(5e-5));
            assertThat(d.upper()).isCloseTo(1, within(5e-5));
        });
    }

    private static SummaryStatistics values(double... values) {
        SummaryStatistics statistics = new SummaryStatistics();
        Arrays.stream(values).forEach(statistics::addValue);
        return statistics;
    }
}

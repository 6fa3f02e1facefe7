package redress.analytics.regression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Two groups have a closed form: the logarithm of the ratio of their rates, with variance 1/x1 + 1/x2. */
class PoissonRegressionTest {

    private static final double[][] GROUPS = {{1, 0}, {1, 0}, {1, 1}, {1, 1}};
    private static final Counts COUNTS = Counts.of(new double[] {10, 14, 30, 40}, new double[] {100, 200, 50, 150});

    private static PoissonFit fit(double[][] columns, Counts counts) {
        return Objects.requireNonNull(PoissonRegression.fit(columns, counts));
    }

    @Test
    void twoGroups() {
        PoissonFit fit = fit(GROUPS, COUNTS);
        assertThat(fit.coefficient(0)).isCloseTo(Math.log(24 / 300.0), within(1e-12));
        assertThat(fit.coefficient(1)).isCloseTo(Math.log(70 / 200.0 / (24 / 300.0)), within(1e-12));
        assertThat(fit.standardError(1)).isCloseTo(Math.sqrt(1 / 24.0 + 1 / 70.0), within(1e-12));
        assertThat(fit.expected(0)).isCloseTo(8, within(1e-11));
        assertThat(fit.leverage(0)).isCloseTo(1 / 3.0, within(1e-12));
        double pearson = 4 / 8.0 + 4 / 16.0 + 12.5 * 12.5 / 17.5 + 12.5 * 12.5 / 52.5;
        assertThat(fit.dispersion()).isCloseTo(pearson / 2, within(1e-11));
        assertThat(fit.degreesOfFreedom()).isEqualTo(2);
    }

    @Test
    void aWeightOfTwoIsTheSameRowTwice() {
        PoissonFit weighted = fit(GROUPS, COUNTS.weighted(new double[] {1, 2, 1, 1}));
        PoissonFit twice = fit(
                new double[][] {{1, 0}, {1, 0}, {1, 0}, {1, 1}, {1, 1}},
                Counts.of(new double[] {10, 14, 14, 30, 40}, new double[] {100, 200, 200, 50, 150}));
        assertThat(weighted.coefficient(1)).isCloseTo(twice.coefficient(1), within(1e-12));
        assertThat(weighted.standardError(1)).isCloseTo(twice.standardError(1), within(1e-12));
    }

    @Test
    void leveragesAddUpToTheColumns() {
        double[][] columns = IntStream.range(0, 30)
                .mapToObj(i -> new double[] {1, i, Math.sin(i)})
                .toArray(double[][]::new);
        PoissonFit fit = fit(
                columns,
                Counts.of(IntStream.range(0, 30).mapToDouble(i -> i % 7).toArray()));
        assertThat(IntStream.range(0, 30).mapToDouble(fit::leverage).sum()).isCloseTo(3, within(1e-9));
    }

    @Test
    void columnsOfAnySizeAreFitted() {
        double[][] columns = {{1, 0}, {1, 0}, {1, 1e-12}, {1, 1e-12}};
        assertThat(fit(columns, COUNTS).coefficient(1) * 1e-12)
                .isCloseTo(fit(GROUPS, COUNTS).coefficient(1), within(1e-12));
    }

    @Test
    void whatIsNotDeterminedIsNotFitted() {
        double[][] same = {{1, 2}, {1, 2}, {1, 2}, {1, 2}};
        assertThat(PoissonRegression.fit(same, COUNTS)).isNull();
        double[][] nothing = {{1, 0}, {1, 0}, {1, 0}, {1, 0}};
        assertThat(PoissonRegression.fit(nothing, COUNTS)).isNull();
        assertThat(PoissonRegression.fit(GROUPS, Counts.of(new double[] {3, 4, 0, 0})))
                .as("a rate of nothing has no logarithm")
                .isNull();
        assertThat(PoissonRegression.fit(new double[][] {{1, 0}, {1, 1}}, Counts.of(new double[] {3, 4})))
                .as("no row left to tell how much counts vary")
                .isNull();
    }
}

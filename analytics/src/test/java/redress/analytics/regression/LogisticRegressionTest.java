package redress.analytics.regression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Objects;
import org.junit.jupiter.api.Test;

class LogisticRegressionTest {

    /** Weight and manual gear of 32 cars (R: mtcars). */
    private static final double[] WEIGHTS = {
        2.620, 2.875, 2.320, 3.215, 3.440, 3.460, 3.570, 3.190, 3.150, 3.440, 3.440, 4.070, 3.730, 3.780, 5.250, 5.424,
        5.345, 2.200, 1.615, 1.835, 2.465, 3.520, 3.435, 3.840, 3.845, 1.935, 2.140, 1.513, 3.170, 2.770, 3.570, 2.780
    };

    private static final String MANUAL = "11100000000000000111000001111111";

    /** R: glm(am ~ wt, binomial, mtcars). */
    @Test
    void asInR() {
        double[][] columns = new double[WEIGHTS.length][];
        boolean[] manual = new boolean[WEIGHTS.length];
        for (int i = 0; i < WEIGHTS.length; i++) {
            columns[i] = new double[] {1, WEIGHTS[i]};
            manual[i] = MANUAL.charAt(i) == '1';
        }

        var fit = Objects.requireNonNull(LogisticRegression.fit(columns, manual));

        assertThat(fit.coefficients()[0]).isCloseTo(12.040, within(5e-4));
        assertThat(fit.coefficients()[1]).isCloseTo(-4.024, within(5e-4));
        assertThat(fit.standardErrors()[0]).isCloseTo(4.510, within(5e-4));
        assertThat(fit.standardErrors()[1]).isCloseTo(1.4364, within(2e-4));
    }

    /** With one yes-or-no column the odds ratio is that of the table, its error the root of the sum of 1/n (Woolf 1955). */
    @Test
    void ofATwoByTwoTableItIsTheOddsRatio() {
        var fit = Objects.requireNonNull(table(30, 10, 15, 45));

        assertThat(fit.coefficients()[1]).isCloseTo(Math.log(30.0 * 45 / (10 * 15)), within(1e-9));
        assertThat(fit.standardErrors()[1])
                .isCloseTo(Math.sqrt(1 / 30.0 + 1 / 10.0 + 1 / 15.0 + 1 / 45.0), within(1e-9));
    }

    @Test
    void whatPartsYesFromNoCompletelyHasNoOddsRatio() {
        assertThat(table(20, 0, 0, 20)).isNull();
        assertThat(LogisticRegression.fit(
                        new double[][] {{1, 2}, {1, 2}, {1, 2}, {1, 2}}, new boolean[] {true, false, true, false}))
                .as("both columns say the same")
                .isNull();
    }

    private static LogisticRegression.@org.jspecify.annotations.Nullable Fit table(
            int exposedYes, int exposedNo, int yes, int no) {
        int n = exposedYes + exposedNo + yes + no;
        double[][] columns = new double[n][];
        boolean[] answers = new boolean[n];
        for (int i = 0; i < n; i++) {
            columns[i] = new double[] {1, i < exposedYes + exposedNo ? 1 : 0};
            answers[i] = i < exposedYes || (i >= exposedYes + exposedNo && i < n - no);
        }
        return LogisticRegression.fit(columns, answers);
    }
}

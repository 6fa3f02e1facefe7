package redress.analytics.surge;

import java.util.Arrays;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.jspecify.annotations.Nullable;
import redress.analytics.regression.Counts;
import redress.analytics.regression.PoissonFit;
import redress.analytics.regression.PoissonRegression;

/**
 * What is usual at this time of the year (Farrington, Andrews, Beale and Catchpole 1996): a quasi-Poisson regression through the
 * same weeks of earlier years, in which earlier surges count less (Anscombe residuals), and a limit by the 2/3 power, which
 * makes counts nearly normal. A trend is kept only if it is significant at .05, rests on at least three years and does not lead
 * above the highest count of the baseline. Needs years of history; a season that shifts from year to year misleads it.
 *
 * @param year periods of a year, for example 52 weeks
 * @param halfWindow periods before and after the same one of an earlier year that belong to the baseline, for example 3
 * @param alpha two-sided: the limit is the quantile of 1 - alpha/2, for example .01
 */
public record Farrington(int year, int halfWindow, double alpha) {

    private static final double SIGNIFICANT = .05;
    private static final int LEAST_YEARS_FOR_TREND = 3;
    /** Fewer complaints than this in the last four periods are no surge, however unusual. */
    private static final int LEAST_COUNT = 5;

    private static final int LATELY = 4;
    private static final double POWER = 2.0 / 3;

    /** How many whole years of baseline there are before a period. */
    public int years(int period) {
        return Math.max(0, (period - halfWindow) / year);
    }

    /**
     * Judges one period, counted from 0.
     *
     * @param years of baseline, at least 1, for example 4
     * @return null if there is not enough history, or hardly anything was counted in it
     */
    public @Nullable Signal at(double[] counts, int period, int years) {
        if (years < 1 || years(period) < years) {
            return null;
        }
        int window = 2 * halfWindow + 1;
        double[] before = new double[years * window];
        double[] times = new double[before.length];
        for (int i = 0; i < before.length; i++) {
            int at = period - (years - i / window) * year - halfWindow + i % window;
            before[i] = counts[at];
            times[i] = at - period;
        }
        Expected expected = expected(before, times, years);
        return expected == null ? null : signal(counts, period, expected);
    }

    /** @param dispersion at least 1 */
    private record Expected(double count, double standardError, double dispersion) {

        static Expected of(PoissonFit fit, double[] row) {
            double count = Math.exp(fit.predictor(row));
            double dispersion = Math.max(1, fit.dispersion());
            return new Expected(count, count * Math.sqrt(fit.variance(row) * dispersion), dispersion);
        }
    }

    private static @Nullable Expected expected(double[] before, double[] times, int years) {
        if (years >= LEAST_YEARS_FOR_TREND) {
            double[][] columns =
                    Arrays.stream(times).mapToObj(t -> new double[] {1, t}).toArray(double[][]::new);
            PoissonFit fit = reweighted(columns, before);
            if (fit != null && fit.quasiPValue(1, fit.dispersion()) < SIGNIFICANT) {
                Expected trend = Expected.of(fit, new double[] {1, 0});
                if (trend.count() <= Arrays.stream(before).max().orElseThrow()) {
                    return trend;
                }
            }
        }
        double[][] columns =
                Arrays.stream(times).mapToObj(t -> new double[] {1}).toArray(double[][]::new);
        PoissonFit fit = reweighted(columns, before);
        return fit == null ? null : Expected.of(fit, new double[] {1});
    }

    /** Earlier surges must not make the next one look usual. */
    private static @Nullable PoissonFit reweighted(double[][] columns, double[] before) {
        Counts counts = Counts.of(before);
        PoissonFit first = PoissonRegression.fit(columns, counts);
        if (first == null) {
            return null;
        }
        double dispersion = Math.max(1, first.dispersion());
        double[] weights = new double[before.length];
        double sum = 0;
        for (int i = 0; i < before.length; i++) {
            double mean = first.expected(i);
            double residual = 1.5
                    * (Math.pow(before[i], POWER) * Math.pow(mean, -1.0 / 6) - Math.sqrt(mean))
                    / Math.sqrt(dispersion * (1 - first.leverage(i)));
            weights[i] = residual > 1 ? 1 / (residual * residual) : 1;
            sum += weights[i];
        }
        for (int i = 0; i < weights.length; i++) {
            weights[i] *= weights.length / sum;
        }
        return PoissonRegression.fit(columns, counts.weighted(weights));
    }

    private Signal signal(double[] counts, int period, Expected expected) {
        double mean = expected.count();
        double variance = expected.dispersion() + expected.standardError() * expected.standardError() / mean;
        double deviation = Math.sqrt(4.0 / 9 * Math.cbrt(mean) * variance);
        double middle = Math.pow(mean, POWER);
        NormalDistribution chance = NormalDistribution.of(0, 1);
        double statistic = (Math.pow(counts[period], POWER) - middle) / deviation;
        double limit = Math.pow(middle + chance.inverseSurvivalProbability(alpha / 2) * deviation, 1 / POWER);
        double lately = Arrays.stream(counts, Math.max(0, period - LATELY + 1), period + 1)
                .sum();
        return new Signal(
                limit,
                statistic,
                chance.survivalProbability(statistic),
                counts[period] > limit && lately >= LEAST_COUNT);
    }
}

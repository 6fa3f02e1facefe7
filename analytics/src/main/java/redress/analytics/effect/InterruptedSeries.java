package redress.analytics.effect;

import java.util.List;
import org.jspecify.annotations.Nullable;
import redress.analytics.regression.Counts;
import redress.analytics.regression.PoissonFit;
import redress.analytics.regression.PoissonRegression;

/**
 * An interrupted time series (Bernal, Cummins and Gasparrini 2017): ln E[y] = ln(exposure) + b0 + b1 t + b2 post [+ b3 (t - T)
 * post] + season, with a Poisson and a quasi-Poisson interval. A change that came about at the same time for another reason
 * looks the same, and neighbouring periods are taken to be independent.
 *
 * @param level rate right after the fix divided by the rate it would have had without
 * @param trend factor by which the rate changes each period, before the fix
 * @param trendChange what that factor is multiplied by since; absent for a step
 * @param dispersion variance divided by mean; above 1 counts vary more than chance alone makes them
 */
public record InterruptedSeries(
        Shape shape,
        int harmonics,
        Change level,
        Change trend,
        @Nullable Change trendChange,
        double dispersion,
        int degreesOfFreedom) {

    private static final int TREND = 1;
    private static final int LEVEL = 2;
    private static final int TREND_CHANGE = 3;

    /**
     * Fits one model.
     *
     * @param series in order of time
     * @param fix time of the fix, in periods as in {@link Period#time()}
     * @param harmonics of the year: 0 for no season, 1 for one wave a year, 2 for two
     * @return null if the model has no finite answer, as where nothing was counted on one side, or too few periods
     */
    public static @Nullable InterruptedSeries of(List<Period> series, double fix, Shape shape, int harmonics) {
        double[][] columns = series.stream()
                .map(period -> columns(period, fix, shape, harmonics))
                .toArray(double[][]::new);
        double[] counts = series.stream().mapToDouble(p -> p.observed().count()).toArray();
        double[] exposures =
                series.stream().mapToDouble(p -> p.observed().exposure()).toArray();
        PoissonFit fit = PoissonRegression.fit(columns, Counts.of(counts, exposures));
        return fit == null
                ? null
                : new InterruptedSeries(
                        shape,
                        harmonics,
                        Change.of(fit, LEVEL),
                        Change.of(fit, TREND),
                        shape == Shape.STEP_AND_TREND ? Change.of(fit, TREND_CHANGE) : null,
                        fit.dispersion(),
                        fit.degreesOfFreedom());
    }

    /** Time is counted from the fix: with an origin far away, level and trend would say nearly the same. */
    private static double[] columns(Period period, double fix, Shape shape, int harmonics) {
        int fixed = shape == Shape.STEP ? TREND_CHANGE : TREND_CHANGE + 1;
        double[] row = new double[fixed + 2 * harmonics];
        double time = period.time() - fix;
        row[0] = 1;
        row[TREND] = time;
        row[LEVEL] = time >= 0 ? 1 : 0;
        if (shape == Shape.STEP_AND_TREND) {
            row[TREND_CHANGE] = Math.max(0, time);
        }
        for (int wave = 1; wave <= harmonics; wave++) {
            double angle = 2 * Math.PI * wave * period.year();
            row[fixed + 2 * wave - 2] = Math.sin(angle);
            row[fixed + 2 * wave - 1] = Math.cos(angle);
        }
        return row;
    }
}

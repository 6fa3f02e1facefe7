package redress.analytics.estimates;

import org.jspecify.annotations.Nullable;
import redress.analytics.effect.Change;
import redress.analytics.effect.InterruptedSeries;
import redress.analytics.effect.RateRatio;
import redress.analytics.effect.Shape;

/**
 * What one model says of a series.
 *
 * @param model exact, step or step+trend
 * @param season none, one-wave or two-waves a year
 * @param ratio of rates: right after the fix, by a model with a trend; quasi-Poisson interval and p-value
 * @param poisson the same if counts varied no more than chance makes them
 * @param dispersion variance divided by mean
 * @param trend factor by which the rate changed each period, anyway
 * @param trendChange by which that factor changed with the fix
 * @param refused why the model says nothing
 */
record SeriesModel(
        String model,
        String season,
        @Nullable Double ratio,
        @Nullable Double lower,
        @Nullable Double upper,
        @Nullable Double pValue,
        @Nullable Double standardError,
        Change.@Nullable Certainty poisson,
        @Nullable Double dispersion,
        @Nullable Integer degreesOfFreedom,
        @Nullable Change trend,
        @Nullable Change trendChange,
        @Nullable String refused) {

    static SeriesModel refused(Shape shape, String season, String why) {
        return new SeriesModel(shape.word(), season, null, null, null, null, null, null, null, null, null, null, why);
    }

    static SeriesModel of(InterruptedSeries fitted, String season) {
        Change.Certainty quasi = fitted.level().quasi();
        return new SeriesModel(
                fitted.shape().word(),
                season,
                fitted.level().ratio(),
                quasi.lower(),
                quasi.upper(),
                quasi.pValue(),
                quasi.standardError(),
                fitted.level().poisson(),
                fitted.dispersion(),
                fitted.degreesOfFreedom(),
                fitted.trend(),
                fitted.trendChange(),
                null);
    }

    static SeriesModel exact(RateRatio measured) {
        return new SeriesModel(
                "exact",
                "none",
                FixEffectAnswer.finite(measured.ratio().estimate()),
                FixEffectAnswer.finite(measured.ratio().lower()),
                FixEffectAnswer.finite(measured.ratio().upper()),
                measured.pValue(),
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }
}

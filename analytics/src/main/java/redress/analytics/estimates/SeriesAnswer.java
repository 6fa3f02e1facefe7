package redress.analytics.estimates;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import redress.analytics.effect.InterruptedSeries;
import redress.analytics.effect.MissingPeriods;
import redress.analytics.effect.RateRatio;
import redress.analytics.effect.Shape;
import redress.analytics.effect.Verdict;
import redress.events.finding.FixEffect;

/** What a fix did, told by a series: judged by a step on a trend, with the other models beside it. */
final class SeriesAnswer {

    private static final String MODEL = "interrupted time series, step on a trend (quasi-Poisson regression)";
    private static final List<String> ASSUMPTIONS = List.of(
            "without the fix the trend from before would have gone on",
            "nothing else changed at the same time",
            "neighbouring periods are independent of each other, but for the trend and the season asked for",
            "exposure is counted the same way before and after",
            "the window that led to the fix is not among what is compared");
    private static final double LEAST_YEARS_FOR_SEASON = 2;

    private SeriesAnswer() {}

    static FixEffectAnswer of(SeriesQuestion question) {
        List<SeriesModel> models = models(question);
        FixEffectQuestion data = FixEffectQuestion.of(question);
        String few = tooFew(question);
        if (few != null) {
            return answer(null, FixEffect.Verdict.NOT_ENOUGH_DATA, MODEL, few, models, question);
        }
        if (data.before().count() + data.after().count() == 0) {
            return answer(
                    null,
                    FixEffect.Verdict.NOT_ENOUGH_DATA,
                    MODEL,
                    "nothing was counted before and after",
                    models,
                    question);
        }
        InterruptedSeries step =
                InterruptedSeries.of(question.periods(), question.fix(), Shape.STEP, question.harmonics());
        if (step != null) {
            var verdict = Verdict.of(step.level().interval(), question.expectedReduction());
            return answer(SeriesModel.of(step, season(question.harmonics())), verdict, MODEL, null, models, question);
        }
        RateRatio measured = RateRatio.of(data.before(), data.after());
        return answer(
                SeriesModel.exact(measured),
                Verdict.of(measured.ratio(), question.expectedReduction()),
                FixEffectAnswer.MODEL,
                null,
                models,
                question);
    }

    private static FixEffectAnswer answer(
            @Nullable SeriesModel by,
            FixEffect.Verdict verdict,
            String model,
            @Nullable String reason,
            List<SeriesModel> models,
            SeriesQuestion question) {
        return new FixEffectAnswer(
                by == null ? null : by.ratio(),
                by == null ? null : by.lower(),
                by == null ? null : by.upper(),
                by == null ? null : by.pValue(),
                model,
                FixEffectAnswer.word(verdict),
                null,
                verdict == FixEffect.Verdict.NOT_ENOUGH_DATA ? until(question) : null,
                reason,
                models,
                model.equals(MODEL) ? ASSUMPTIONS : FixEffectAnswer.ASSUMPTIONS,
                FixEffectQuestion.of(question));
    }

    private static @Nullable String tooFew(SeriesQuestion question) {
        int before = question.before().size();
        int since = question.since().size();
        return Math.min(before, since) >= MissingPeriods.LEAST
                ? null
                : "there are " + before + " periods before the fix and " + since
                        + " since; a trend and how much counts vary" + " are not known from fewer than "
                        + MissingPeriods.LEAST;
    }

    private static @Nullable Instant until(SeriesQuestion question) {
        Integer more = MissingPeriods.until(
                question.periods(), question.fix(), question.harmonics(), question.expectedReduction());
        return more == null ? null : question.spacing().end(question.last(), more);
    }

    private static List<SeriesModel> models(SeriesQuestion question) {
        List<SeriesModel> models = new ArrayList<>();
        FixEffectQuestion data = FixEffectQuestion.of(question);
        if (data.before().count() + data.after().count() > 0) {
            models.add(SeriesModel.exact(RateRatio.of(data.before(), data.after())));
        }
        for (int harmonics = 0; harmonics <= 2; harmonics++) {
            for (Shape shape : Shape.values()) {
                models.add(model(question, shape, harmonics));
            }
        }
        return models;
    }

    private static SeriesModel model(SeriesQuestion question, Shape shape, int harmonics) {
        String few = tooFew(question);
        if (few != null) {
            return SeriesModel.refused(shape, season(harmonics), few);
        }
        if (harmonics > 0 && question.years() < LEAST_YEARS_FOR_SEASON - 1.0 / 6) {
            return SeriesModel.refused(shape, season(harmonics), "a season needs two years");
        }
        InterruptedSeries fitted = InterruptedSeries.of(question.periods(), question.fix(), shape, harmonics);
        return fitted == null
                ? SeriesModel.refused(
                        shape,
                        season(harmonics),
                        "has no finite answer here: nothing was counted on one side, or too few periods were")
                : SeriesModel.of(fitted, season(harmonics));
    }

    private static String season(int harmonics) {
        return SeriesQuestion.SEASONS.get(harmonics);
    }
}

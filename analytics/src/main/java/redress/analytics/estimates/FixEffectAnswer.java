package redress.analytics.estimates;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import redress.analytics.effect.Missing;
import redress.analytics.effect.RateRatio;
import redress.analytics.effect.Verdict;
import redress.analytics.interval.Interval;
import redress.events.finding.FixEffect;

/**
 * What a fix did.
 *
 * @param ratio rate after divided by rate before; absent where nothing was counted before, as is {@code upper}
 * @param verdict verified, reduced, ineffective, worse or not-enough-data
 * @param exposureNeeded after the fix, at the current rate, until there is another verdict; absent if there is one, or if
 *     no thousandfold of it would do
 * @param notEnoughUntil of a series: when there will be another verdict, if complaints go on as since the fix; absent if there is
 *     one, or if a thousand periods would not do
 * @param reason why there is none
 * @param models of a series: all that were fitted, side by side; {@code model} says which one is answered by
 */
record FixEffectAnswer(
        @Nullable Double ratio,
        @Nullable Double lower,
        @Nullable Double upper,
        @Nullable Double pValue,
        String model,
        String verdict,
        @Nullable Double exposureNeeded,
        @Nullable Instant notEnoughUntil,
        @Nullable String reason,
        @Nullable List<SeriesModel> models,
        List<String> assumptions,
        FixEffectQuestion data) {

    static final String MODEL = "exact rate ratio (binomial, given the sum)";
    static final List<String> ASSUMPTIONS = List.of(
            "complaints come independently of each other, at a constant rate before and after",
            "exposure is counted the same way before and after",
            "the window that led to the fix is not among what is compared");

    static FixEffectAnswer of(FixEffectQuestion question) {
        if (question.before().count() + question.after().count() == 0) {
            return new FixEffectAnswer(
                    null,
                    null,
                    null,
                    null,
                    MODEL,
                    word(FixEffect.Verdict.NOT_ENOUGH_DATA),
                    null,
                    null,
                    "nothing was counted before and after",
                    null,
                    ASSUMPTIONS,
                    question);
        }
        RateRatio measured = RateRatio.of(question.before(), question.after());
        Interval ratio = measured.ratio();
        FixEffect.Verdict verdict = Verdict.of(ratio, question.expectedReduction());
        Double needed = verdict == FixEffect.Verdict.NOT_ENOUGH_DATA
                ? Missing.exposure(question.before(), question.after(), question.expectedReduction())
                : null;
        return new FixEffectAnswer(
                finite(ratio.estimate()),
                finite(ratio.lower()),
                finite(ratio.upper()),
                measured.pValue(),
                MODEL,
                word(verdict),
                needed,
                null,
                null,
                null,
                ASSUMPTIONS,
                question);
    }

    static @Nullable Double finite(double value) {
        return Double.isFinite(value) ? value : null;
    }

    static String word(FixEffect.Verdict verdict) {
        return verdict.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}

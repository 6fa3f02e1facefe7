package redress.analytics.estimates;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import redress.analytics.interval.Interval;
import redress.analytics.loss.ExpectedLoss;
import redress.analytics.loss.Struck;
import redress.analytics.loss.Worth;

/**
 * What a failure is expected to cost.
 *
 * @param customers lost; {@code lower} and {@code upper} are their 95 % interval, absent where every share was given as certain
 * @param complaining customers lost of those who complained
 * @param silent customers lost of those who did not
 * @param silentShare of the loss; absent where a part of it is a gain
 * @param value of the customers lost, with its interval; absent without the value of one
 * @param reason why something is absent
 */
record LossAnswer(
        double customers,
        @Nullable Double lower,
        @Nullable Double upper,
        double complaining,
        double silent,
        @Nullable Double silentShare,
        @Nullable Double value,
        @Nullable Double valueLower,
        @Nullable Double valueUpper,
        String method,
        List<String> assumptions,
        @Nullable String reason,
        LossQuestion data) {

    static LossAnswer of(LossQuestion question) {
        Double worth = question.value();
        ExpectedLoss loss = ExpectedLoss.of(
                new Struck.ByShares(question.customers(), question.problemShare(), question.complainShare()),
                question.outcomes(),
                question.loyalty(),
                worth == null ? null : new Worth(worth, 0),
                question.seed());
        boolean sampled = question.isSampled();
        Interval value = loss.value();
        return new LossAnswer(
                loss.customers().estimate(),
                sampled ? (Double) loss.customers().lower() : null,
                sampled ? (Double) loss.customers().upper() : null,
                loss.ofComplaining(),
                loss.ofSilent(),
                loss.silentShare(),
                value == null ? null : (Double) value.estimate(),
                value == null || !sampled ? null : (Double) value.lower(),
                value == null || !sampled ? null : (Double) value.upper(),
                ExpectedLoss.METHOD,
                ExpectedLoss.ASSUMPTIONS,
                missing(sampled, worth),
                question);
    }

    private static @Nullable String missing(boolean sampled, @Nullable Double worth) {
        List<String> missing = new ArrayList<>();
        if (!sampled) {
            missing.add(
                    "no interval: give shares as {share, of} with the number of customers they were seen on, outcomes with of");
        }
        if (worth == null) {
            missing.add("no value: give value, what losing one customer costs");
        }
        return missing.isEmpty() ? null : String.join("; ", missing);
    }
}

package redress.analytics.study.loss;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import redress.analytics.interval.Interval;
import redress.analytics.loss.ExpectedLoss;
import redress.analytics.loss.Outcomes;
import redress.analytics.loss.Struck;
import redress.analytics.loss.Worth;
import redress.analytics.silence.Rung;
import redress.analytics.study.Exposures;

/**
 * What a root cause is expected to cost.
 *
 * @param customers lost; {@code lower} and {@code upper} are their 95 % interval, as below
 * @param complaining of them had complained
 * @param silent of them had not
 * @param silentShare of the loss; absent where a part of it is a gain
 * @param value of the customers lost, in the company's currency; absent if too few complaints have a value at risk
 * @param perExposure customers lost per exposure since the first incident; absent where the exposure is not known, as are the other
 *     figures per exposure
 * @param rung by which the silent were estimated
 * @param standing measured, partly-assumed or assumed: the loyalty and the outcomes that it rests on
 * @param missing what would make more of it measured
 */
public record CauseLoss(
        double customers,
        double lower,
        double upper,
        double complaining,
        double silent,
        @Nullable Double silentShare,
        @Nullable Double value,
        @Nullable Double valueLower,
        @Nullable Double valueUpper,
        @Nullable Double perExposure,
        @Nullable Double valuePerExposure,
        @Nullable Double exposure,
        String rung,
        String standing,
        String method,
        List<String> assumptions,
        List<Input> inputs,
        List<String> missing) {

    /** A root cause's loss, and the parts of groups of customers in it. */
    public record WithGroups(CauseLoss loss, List<Group> groups) {}

    /**
     * Of one root cause.
     *
     * @param harms its complaints, at least one
     * @param silent the rung of the ladder to go by
     * @param now what happens from this day on is not counted
     * @param seed of the interval
     * @return null if the rung has no estimate
     */
    public static @Nullable WithGroups of(
            List<Harm> harms, Rung silent, Seen seen, Exposures exposures, Instant now, long seed) {
        if (silent.estimate() == null) {
            return null;
        }
        Outcomes outcomes = seen.outcomes(harms);
        Worth worth = Customers.worth(harms);
        ExpectedLoss loss = ExpectedLoss.of(
                new Struck.Counted(Customers.distinct(harms), silent.estimate()),
                outcomes == null ? Seen.assumedOutcomes() : outcomes,
                seen.loyalty(),
                worth,
                seed);
        Instant from = harms.stream()
                .map(harm -> harm.incident().at())
                .min(Comparator.naturalOrder())
                .orElse(now)
                .truncatedTo(ChronoUnit.DAYS);
        Instant to = now.truncatedTo(ChronoUnit.DAYS);
        Double exposure = exposures.of(Customers.products(harms), null, from, to);
        return new WithGroups(
                told(loss, silent, seen, outcomes, exposure),
                Group.of(harms, loss.customers(), worth, exposures, from, to));
    }

    private static CauseLoss told(
            ExpectedLoss loss, Rung silent, Seen seen, @Nullable Outcomes outcomes, @Nullable Double exposure) {
        Interval customers = loss.customers();
        Interval value = loss.value();
        boolean loyaltyMeasured = seen.missing() == null;
        return new CauseLoss(
                customers.estimate(),
                customers.lower(),
                customers.upper(),
                loss.ofComplaining(),
                loss.ofSilent(),
                loss.silentShare(),
                value == null ? null : (Double) value.estimate(),
                value == null ? null : (Double) value.lower(),
                value == null ? null : (Double) value.upper(),
                exposure == null ? null : (Double) (customers.estimate() / exposure),
                exposure == null || value == null ? null : (Double) (value.estimate() / exposure),
                exposure,
                silent.method(),
                standing(loyaltyMeasured, outcomes != null),
                ExpectedLoss.METHOD,
                ExpectedLoss.ASSUMPTIONS,
                Input.all(
                        seen.loyalty(),
                        loyaltyMeasured,
                        outcomes == null ? Seen.assumedOutcomes() : outcomes,
                        outcomes != null),
                missing(seen.missing(), outcomes, value, exposure));
    }

    private static String standing(boolean loyalty, boolean outcomes) {
        if (loyalty && outcomes) {
            return Input.MEASURED;
        }
        return loyalty || outcomes ? "partly-assumed" : Input.ASSUMED;
    }

    private static List<String> missing(
            @Nullable String loyalty,
            @Nullable Outcomes outcomes,
            @Nullable Interval value,
            @Nullable Double exposure) {
        List<String> missing = new ArrayList<>();
        if (loyalty != null) {
            missing.add(loyalty);
        }
        if (outcomes == null) {
            missing.add("how content recoveries left customers is assumed: fewer than " + Seen.FEWEST
                    + " follow-ups have a satisfaction");
        }
        if (value == null) {
            missing.add("there is no value: fewer than " + Customers.FEWEST_VALUED
                    + " customers who complained have a value at risk");
        }
        if (exposure == null) {
            missing.add("there is nothing per exposure: it was not reported for the products since the first incident");
        }
        return missing;
    }
}

package redress.analytics.surge;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import redress.analytics.effect.Observed;
import redress.analytics.effect.RateRatio;
import redress.analytics.interval.Interval;
import redress.analytics.significance.Significance;

/**
 * Fewer complaints, but more customers who leave, come back with the same thing or ask for news: they may have given up
 * complaining. Always a warning, never a success, and no proof: both may have causes of their own.
 *
 * @param complaints rate now divided by rate before
 * @param rising the signs that rose, with the same ratio of theirs; empty if none did for certain
 * @param warning a sentence for a person; absent if there is nothing to warn of
 */
public record GoneQuiet(
        Interval complaints,
        Map<Sign, Interval> rising,
        @Nullable String warning) {

    private static final double SIGNIFICANT = .05;

    /** What customers do who are not content. */
    public enum Sign {
        /** They leave. */
        CHURN,
        /** They bring back what they bought. */
        RETURNS,
        /** They ask for news. */
        CHASERS
    }

    /** The same thing in two periods, each per its own exposure. */
    public record Compared(Observed before, Observed now) {

        private boolean anything() {
            return before.count() + now.count() > 0;
        }

        private RateRatio ratio() {
            return RateRatio.of(before, now);
        }
    }

    /**
     * Compares complaints with the signs: a fall with a 95 % interval below 1, and a rise with a p-value of at most .05 once it is
     * adjusted for the number of signs looked at.
     *
     * @return null if there were no complaints in either period
     */
    public static @Nullable GoneQuiet of(Compared complaints, Map<Sign, Compared> signs) {
        if (!complaints.anything()) {
            return null;
        }
        Interval ratio = complaints.ratio().ratio();
        Map<Sign, Interval> rising = rising(signs);
        boolean warn = ratio.upper() < 1 && !rising.isEmpty();
        return new GoneQuiet(ratio, rising, warn ? sentence(ratio, rising) : null);
    }

    private static Map<Sign, Interval> rising(Map<Sign, Compared> signs) {
        List<Sign> seen = new ArrayList<>();
        List<RateRatio> ratios = new ArrayList<>();
        for (Sign sign : Sign.values()) {
            Compared compared = signs.get(sign);
            if (compared != null && compared.anything()) {
                seen.add(sign);
                ratios.add(compared.ratio());
            }
        }
        double[] adjusted = Significance.benjaminiHochberg(
                ratios.stream().mapToDouble(RateRatio::pValue).toArray());
        Map<Sign, Interval> rising = new EnumMap<>(Sign.class);
        for (int i = 0; i < adjusted.length; i++) {
            Interval ratio = ratios.get(i).ratio();
            if (adjusted[i] <= SIGNIFICANT && ratio.lower() > 1) {
                rising.put(seen.get(i), ratio);
            }
        }
        return rising;
    }

    private static String sentence(Interval complaints, Map<Sign, Interval> rising) {
        return String.format(
                Locale.ROOT,
                "complaints fell to %.2f of their rate while %s rose: customers may have given up complaining, this is no"
                        + " sign of a fix",
                complaints.estimate(),
                String.join(
                        " and ",
                        rising.keySet().stream()
                                .map(sign -> sign.name().toLowerCase(Locale.ROOT))
                                .toList()));
    }
}

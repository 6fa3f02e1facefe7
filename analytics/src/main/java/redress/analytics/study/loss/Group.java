package redress.analytics.study.loss;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import redress.analytics.interval.Interval;
import redress.analytics.loss.Worth;
import redress.analytics.study.Exposures;

/**
 * The part of a group of customers in the loss of a root cause. The silent are shared out by who complained, because nobody knows their
 * groups; the interval is as wide, in proportion, as that of all customers.
 *
 * @param facet product, segment, region or tenure
 * @param name of the group
 * @param complainers of it
 * @param customers lost, with a 95 % interval
 * @param value of those, by what customers of the group are worth where that is known
 * @param perExposure customers lost per exposure of the group
 */
public record Group(
        String facet,
        String name,
        long complainers,
        double customers,
        double lower,
        double upper,
        @Nullable Double value,
        @Nullable Double perExposure) {

    /** More groups of a facet than anybody compares. */
    static final int MOST = 8;
    /** Fewer complainers are no group worth a line. */
    static final int FEWEST = 5;

    private static final int MONTHS = 12;
    private static final int LONG_STANDING = 60;

    /** The groups of a root cause, by facet, those with most complainers first. */
    static List<Group> of(
            List<Harm> harms,
            Interval customers,
            @Nullable Worth worth,
            Exposures exposures,
            Instant from,
            Instant to) {
        long all = Customers.distinct(harms);
        List<Group> groups = new ArrayList<>();
        for (String facet : List.of("product", "segment", "region", "tenure")) {
            byValue(harms, facet).entrySet().stream()
                    .filter(group -> Customers.distinct(group.getValue()) >= FEWEST)
                    .sorted(Comparator.<Map.Entry<String, List<Harm>>>comparingLong(
                                    group -> -Customers.distinct(group.getValue()))
                            .thenComparing(Map.Entry.comparingByKey()))
                    .limit(MOST)
                    .forEach(group -> groups.add(group(
                            facet,
                            group.getKey(),
                            group.getValue(),
                            all,
                            customers,
                            worth,
                            exposure(facet, group.getKey(), harms, exposures, from, to))));
        }
        return groups;
    }

    private static Group group(
            String facet,
            String name,
            List<Harm> own,
            long all,
            Interval customers,
            @Nullable Worth worthOfAll,
            @Nullable Double exposure) {
        long complainers = Customers.distinct(own);
        double part = (double) complainers / all;
        Worth worth = Customers.worth(own);
        Worth known = worth == null ? worthOfAll : worth;
        double lost = part * customers.estimate();
        return new Group(
                facet,
                name,
                complainers,
                lost,
                part * customers.lower(),
                part * customers.upper(),
                known == null ? null : (Double) (lost * known.value()),
                exposure == null ? null : (Double) (lost / exposure));
    }

    private static Map<String, List<Harm>> byValue(List<Harm> harms, String facet) {
        Map<String, List<Harm>> groups = new HashMap<>();
        for (Harm harm : harms) {
            String value = facet.equals("tenure")
                    ? tenure(harm.tenureMonths())
                    : harm.incident().attributes().get(facet);
            if (value != null) {
                groups.computeIfAbsent(value, _ -> new ArrayList<>()).add(harm);
            }
        }
        return groups;
    }

    /** How long they have been customers (practice P28). */
    static @Nullable String tenure(@Nullable Integer months) {
        if (months == null) {
            return null;
        }
        if (months < MONTHS) {
            return "under 1 year";
        }
        return months < LONG_STANDING ? "1 to 5 years" : "over 5 years";
    }

    /** Of a product its own; of a segment or region that of the products, where it is reported by it. */
    private static @Nullable Double exposure(
            String facet, String name, List<Harm> harms, Exposures exposures, Instant from, Instant to) {
        return switch (facet) {
            case "product" -> exposures.of(List.of(name), null, from, to);
            case "segment", "region" -> exposures.of(Customers.products(harms), name, from, to);
            default -> null;
        };
    }
}

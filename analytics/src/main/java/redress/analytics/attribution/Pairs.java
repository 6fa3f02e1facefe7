package redress.analytics.attribution;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import redress.analytics.significance.Significance;
import redress.events.finding.Suspicion.Hypothesis;
import redress.events.finding.Suspicion.Value;

/**
 * Pairs of values that stand out together: each cluster's leading values, few of them, with every value of another attribute
 * (a beam search of depth two, as in subgroup discovery, Klösgen 1996). The p-value of a pair is the larger of two: that of
 * both values inside against outside, and that of the second among complaints with the first. So a pair says something that
 * neither value says alone, and having picked the first by the same data costs nothing: given the first, the test of the
 * second does not depend on how it was picked.
 */
final class Pairs {

    /** Leading values of a cluster that are looked at further. */
    private static final int BEAM = 5;

    /** Before any adjustment: what does not stand out alone leads no pair. */
    private static final double LEADS = 0.01;

    /** A pair that is hardly more frequent than one of its values alone costs a reader time. */
    private static final double TELLS_MORE = 1.3;

    private static final double LEAST_OUTSIDE = 0.5;

    private final List<Map<String, String>> attributes;
    private final Map<Value, Together> everywhere = new HashMap<>();

    Pairs(List<Map<String, String>> attributes) {
        this.attributes = attributes;
    }

    /**
     * The pairs of one cluster, not yet adjusted.
     *
     * @param members positions of its complaints
     * @param singles its tested values
     */
    List<Hypothesis> of(int[] members, List<Hypothesis> singles) {
        Map<Set<Value>, Hypothesis> pairs = new LinkedHashMap<>();
        singles.stream()
                .filter(h -> h.p() < LEADS && h.inside() >= Suspects.SHARE * h.insideTotal())
                .sorted(Comparator.comparingDouble(Hypothesis::p)
                        .thenComparing(Hypothesis::attribute)
                        .thenComparing(Hypothesis::value))
                .limit(BEAM)
                .forEach(lead ->
                        ledBy(lead, members).forEach((both, pair) -> pairs.merge(both, pair, Pairs::lessTelling)));
        return List.copyOf(pairs.values());
    }

    /** Either value may lead; a pair must stand both tests. */
    private static Hypothesis lessTelling(Hypothesis a, Hypothesis b) {
        return b.p() > a.p() ? b : a;
    }

    private Map<Set<Value>, Hypothesis> ledBy(Hypothesis lead, int[] members) {
        Value first = new Value(lead.attribute(), lead.value());
        Together inside = new Together(first);
        Arrays.stream(members).forEach(i -> inside.add(attributes.get(i)));
        Together all = everywhere.computeIfAbsent(first, this::counted);
        Map<Set<Value>, Hypothesis> pairs = new HashMap<>();
        inside.both.forEach((second, count) -> {
            if (count >= Attribution.FEWEST_INSIDE && count >= Suspects.SHARE * inside.total(second.attribute())) {
                Hypothesis pair = test(first, second, inside, all);
                if (pair.lift() >= TELLS_MORE * lead.lift()) {
                    pairs.put(Set.of(first, second), pair);
                }
            }
        });
        return pairs;
    }

    private Together counted(Value first) {
        Together all = new Together(first);
        attributes.forEach(all::add);
        return all;
    }

    private static Hypothesis test(Value first, Value second, Together inside, Together all) {
        String other = second.attribute();
        int count = inside.both(second);
        int insideTotal = inside.total(other);
        int withBoth = all.both(second);
        int outsideTotal = Math.max(1, all.total(other) - insideTotal);
        double outsideShare = (double) (withBoth - count) / outsideTotal;
        double floored = Math.max(withBoth - count, LEAST_OUTSIDE) / outsideTotal;
        double together = Significance.atLeast(count, insideTotal, withBoth, all.total(other));
        double given = Significance.atLeast(count, inside.withFirst(other), withBoth, all.withFirst(other));
        return new Hypothesis(
                first.attribute(),
                first.value(),
                count,
                insideTotal,
                outsideShare,
                (double) count / insideTotal / floored,
                Math.max(together, given),
                second);
    }

    /** How often values occur with a first one, and how often their attributes are known at all. */
    private static final class Together {
        private final Value first;
        private final Map<Value, Integer> both = new HashMap<>();
        private final Map<String, Integer> known = new HashMap<>();
        private final Map<String, Integer> knownWithFirst = new HashMap<>();

        Together(Value first) {
            this.first = first;
        }

        void add(Map<String, String> complaint) {
            String value = complaint.get(first.attribute());
            if (value == null) {
                return;
            }
            boolean has = value.equals(first.value());
            complaint.forEach((name, other) -> {
                if (!name.equals(first.attribute())) {
                    known.merge(name, 1, Integer::sum);
                    if (has) {
                        knownWithFirst.merge(name, 1, Integer::sum);
                        both.merge(new Value(name, other), 1, Integer::sum);
                    }
                }
            });
        }

        int both(Value second) {
            return both.getOrDefault(second, 0);
        }

        int total(String attribute) {
            return known.getOrDefault(attribute, 0);
        }

        int withFirst(String attribute) {
            return knownWithFirst.getOrDefault(attribute, 0);
        }
    }
}

package redress.analytics.attribution;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import redress.analytics.significance.Significance;
import redress.events.finding.Suspicion.Hypothesis;

/**
 * Compares each attribute value's share inside a cluster with its share outside: one-sided Fisher's exact test, then
 * Benjamini-Hochberg over every value and pair of values of every cluster, so that of all hypotheses below p about that
 * share is chance.
 * An attribute that a complaint lacks counts neither way; one with a single value everywhere is never tested. Correlated
 * attributes each get their own hypothesis: it says what stands out, not what is to blame.
 */
public final class Attribution {

    /** A value rarer than this inside a cluster cannot explain it, and each test weakens all others. */
    static final int FEWEST_INSIDE = 3;

    /** Outside counts below this would make the lift infinite. */
    private static final double LEAST_OUTSIDE = 0.5;

    private final int[] assignment;
    private final List<Map<String, String>> attributes;
    private final List<Map<String, Tally>> inside = new ArrayList<>();
    private final Map<String, Tally> everywhere = new HashMap<>();

    private Attribution(int[] assignment, int clusters, List<Map<String, String>> attributes) {
        this.assignment = assignment;
        this.attributes = attributes;
        IntStream.range(0, clusters).forEach(c -> inside.add(new HashMap<>()));
    }

    /**
     * The hypotheses of each cluster, most telling first. Also those that are not significant: see {@link Suspects}.
     *
     * @param assignment cluster of each complaint, negative for none
     * @param clusters how many clusters there are
     * @param attributes name to value of each complaint, in the same order
     */
    public static List<List<Hypothesis>> of(int[] assignment, int clusters, List<Map<String, String>> attributes) {
        return new Attribution(assignment, clusters, attributes).hypotheses();
    }

    /** How many complaints have an attribute, and how many each of its values. */
    private static final class Tally {
        private final Map<String, Integer> values = new HashMap<>();
        private int total;

        void add(String value) {
            values.merge(value, 1, Integer::sum);
            total++;
        }
    }

    private record Tested(int cluster, Hypothesis hypothesis) {}

    private List<List<Hypothesis>> hypotheses() {
        for (int i = 0; i < assignment.length; i++) {
            int cluster = assignment[i];
            attributes.get(i).forEach((name, value) -> {
                everywhere.computeIfAbsent(name, n -> new Tally()).add(value);
                if (cluster >= 0) {
                    inside.get(cluster).computeIfAbsent(name, n -> new Tally()).add(value);
                }
            });
        }
        List<Tested> tests = tests();
        tests.addAll(pairs(tests));
        return adjusted(tests);
    }

    private List<Tested> pairs(List<Tested> singles) {
        Pairs pairs = new Pairs(attributes);
        List<List<Hypothesis>> ofEach = new ArrayList<>();
        List<List<Integer>> members = new ArrayList<>();
        inside.forEach(_ -> {
            ofEach.add(new ArrayList<>());
            members.add(new ArrayList<>());
        });
        singles.forEach(single -> ofEach.get(single.cluster).add(single.hypothesis));
        for (int i = 0; i < assignment.length; i++) {
            if (assignment[i] >= 0) {
                members.get(assignment[i]).add(i);
            }
        }
        List<Tested> tests = new ArrayList<>();
        for (int c = 0; c < ofEach.size(); c++) {
            int cluster = c;
            int[] own = members.get(c).stream().mapToInt(Integer::intValue).toArray();
            pairs.of(own, ofEach.get(c)).forEach(pair -> tests.add(new Tested(cluster, pair)));
        }
        return tests;
    }

    private List<Tested> tests() {
        List<Tested> tests = new ArrayList<>();
        for (int c = 0; c < inside.size(); c++) {
            int cluster = c;
            inside.get(c).forEach((name, tally) -> {
                Tally all = everywhere.getOrDefault(name, tally);
                if (all.values.size() > 1 && all.total > tally.total) {
                    tally.values.forEach((value, count) -> {
                        if (count >= FEWEST_INSIDE) {
                            tests.add(new Tested(cluster, test(name, value, count, tally.total, all)));
                        }
                    });
                }
            });
        }
        return tests;
    }

    private static Hypothesis test(String name, String value, int count, int insideTotal, Tally all) {
        int withValue = all.values.getOrDefault(value, count);
        int outsideTotal = all.total - insideTotal;
        double outsideShare = (double) (withValue - count) / outsideTotal;
        double floored = Math.max(withValue - count, LEAST_OUTSIDE) / outsideTotal;
        double lift = (double) count / insideTotal / floored;
        double p = Significance.atLeast(count, insideTotal, withValue, all.total);
        return new Hypothesis(name, value, count, insideTotal, outsideShare, lift, p);
    }

    private List<List<Hypothesis>> adjusted(List<Tested> tests) {
        double[] p = Significance.benjaminiHochberg(
                tests.stream().mapToDouble(t -> t.hypothesis.p()).toArray());
        List<List<Hypothesis>> result = new ArrayList<>();
        inside.forEach(c -> result.add(new ArrayList<>()));
        for (int i = 0; i < p.length; i++) {
            Hypothesis h = tests.get(i).hypothesis;
            result.get(tests.get(i).cluster)
                    .add(new Hypothesis(
                            h.attribute(),
                            h.value(),
                            h.inside(),
                            h.insideTotal(),
                            h.outsideShare(),
                            h.lift(),
                            p[i],
                            h.and()));
        }
        result.forEach(list -> list.sort(MOST_TELLING));
        return result;
    }

    private static final Comparator<Hypothesis> MOST_TELLING = Comparator.comparingDouble(Hypothesis::p)
            .thenComparing(Comparator.comparingDouble(Hypothesis::lift).reversed())
            .thenComparing(Hypothesis::attribute)
            .thenComparing(Hypothesis::value)
            .thenComparing(h ->
                    h.and() == null ? "" : h.and().attribute() + "=" + h.and().value());
}

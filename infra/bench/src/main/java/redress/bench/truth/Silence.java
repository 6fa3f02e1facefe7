package redress.bench.truth;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import redress.analytics.interval.Interval;
import redress.analytics.silence.Evidence;
import redress.analytics.silence.Ladder;
import redress.analytics.silence.Propensity;
import redress.analytics.silence.RepeatCounts;
import redress.analytics.silence.Rung;
import redress.analytics.silence.TwoLists;
import redress.analytics.study.Incident;
import redress.analytics.study.Repeats;
import redress.simulation.chance.Chance;
import redress.simulation.customers.Customer.Segment;

/**
 * The silent customers of each planted cause of a small business, by every rung: whether the interval holds their true number. What
 * the rungs need beside complaints is drawn from those whom the simulation struck: a survey, a second list.
 */
final class Silence implements Study {

    /** Affected customers who are asked. */
    private static final int ASKED = 100;
    /** Share of the affected customers on the second list. */
    private static final double ON_SECOND_LIST = .2;

    private static final double STATED = .95;
    private static final double LOWER_END = .975;
    private static final String AT_LEAST = "-at-least";
    private static final String RECOMMENDED = "recommended";
    private static final String STRUCK_ONCE =
            "A cause strikes 2 to 15 % of its customers again; repeats tell how often it strikes, not who says nothing, and the estimate"
                    + " counts all whom it could have struck.";
    private static final String SAYINGS = "heuristics";
    private static final List<String> REPEATS = List.of("chao", "chao-k", "zero-truncated-poisson", "zelterman");

    private final Complaining complaining;

    Silence(Complaining complaining) {
        this.complaining = complaining;
    }

    @Override
    public List<Line> lines() {
        List<Line> lines = new ArrayList<>();
        lines.add(
                holds(
                        "affected-list",
                        "a list of all affected, and how many complained",
                        1,
                        "A few too low: complaints without a customer count as somebody's own, also of those who complained with a name as well."));
        lines.add(holds("survey", "a survey of " + ASKED + " affected customers", STATED, ""));
        lines.add(holds(
                "propensity", "the share of each segment that complains, known from other businesses", STATED, ""));
        lines.add(holds(
                "two-lists",
                "a second list of one affected customer in five, independent of complaining",
                STATED,
                "Nearly all misses are too low: the estimate is skewed where the lists share few."));
        REPEATS.forEach(rung -> lines.add(holds(
                rung,
                "how often the same complained",
                STATED,
                rung.equals(REPEATS.getFirst()) ? STRUCK_ONCE : "As chao.")));
        lines.add(new Line(
                "chao" + AT_LEAST,
                "chao: the lower end is not above the truth (“at least so many”)",
                Claim.statesAtLeast(LOWER_END),
                "As above: it is no lower bound of those who were struck."));
        lines.add(new Line("chao-k" + AT_LEAST, "chao-k: the same", Claim.statesAtLeast(LOWER_END), "As chao."));
        lines.add(new Line(
                RECOMMENDED,
                "what is recommended where there are complaints alone is not above the truth",
                Claim.statesAtLeast(LOWER_END),
                ""));
        return lines;
    }

    private static Line holds(String rung, String data, double stated, String why) {
        return new Line(
                rung,
                rung + ": the interval holds the truth; " + data,
                Claim.statesAtLeast(stated),
                "affected, estimate by truth:",
                why);
    }

    @Override
    public void look(Business business, Tallies tallies) {
        List<List<Affected.One>> affected = Affected.of(business);
        for (int i = 0; i < affected.size(); i++) {
            String cause = business.causes().get(i).id();
            List<Incident> incidents = business.incidents(cause, business.end());
            long silent =
                    affected.get(i).stream().filter(one -> !one.complained()).count();
            SplittableRandom random = new SplittableRandom(Chance.key(business.seed(), i));
            Ladder all = Ladder.of(evidence(cause, incidents, affected.get(i), random));
            all.rungs().forEach(rung -> score(rung, silent, affectedIn(silent, incidents), tallies));
            RepeatCounts repeats = Repeats.of(incidents);
            recommended(Ladder.of(new Evidence(repeats.distinct(), null, null, null, null, repeats)), silent, tallies);
        }
    }

    private static double affectedIn(long silent, List<Incident> incidents) {
        return silent + (double) Repeats.of(incidents).distinct();
    }

    private Evidence evidence(
            String cause, List<Incident> incidents, List<Affected.One> affected, SplittableRandom random) {
        RepeatCounts repeats = Repeats.of(incidents);
        List<Affected.One> asked = drawn(affected, random);
        long said = asked.stream().filter(Affected.One::complained).count();
        long second = 0;
        long both = 0;
        for (Affected.One one : affected) {
            if (random.nextDouble() < ON_SECOND_LIST) {
                second++;
                both += one.complained() ? 1 : 0;
            }
        }
        return new Evidence(
                repeats.distinct(),
                (long) affected.size(),
                new Evidence.Survey(asked.size(), said),
                propensities(cause, incidents),
                new TwoLists(repeats.distinct(), second, both),
                repeats);
    }

    /** Some of them at random, nobody twice. */
    private static List<Affected.One> drawn(List<Affected.One> affected, SplittableRandom random) {
        List<Affected.One> rest = new ArrayList<>(affected);
        List<Affected.One> drawn = new ArrayList<>();
        while (drawn.size() < ASKED && !rest.isEmpty()) {
            int place = random.nextInt(rest.size());
            drawn.add(rest.get(place));
            rest.set(place, rest.getLast());
            rest.removeLast();
        }
        return drawn;
    }

    private List<Propensity> propensities(String cause, List<Incident> incidents) {
        Map<String, List<Incident>> bySegment = new TreeMap<>();
        incidents.forEach(incident -> bySegment
                .computeIfAbsent(incident.attributes().getOrDefault("segment", ""), _ -> new ArrayList<>())
                .add(incident));
        List<Propensity> propensities = new ArrayList<>();
        bySegment.forEach((segment, own) -> propensities.add(new Propensity(
                Repeats.of(own).distinct(),
                complaining.share(cause, Segment.valueOf(segment.toUpperCase(Locale.ROOT))))));
        return propensities;
    }

    private static void score(Rung rung, long silent, double affected, Tallies tallies) {
        Interval estimate = rung.estimate();
        if (estimate == null || rung.method().equals(SAYINGS)) {
            return;
        }
        tallies.count(rung.method(), Math.rint(estimate.lower()) <= silent && silent <= Math.rint(estimate.upper()));
        tallies.value(rung.method(), (estimate.estimate() - silent) / affected + 1);
        if (rung.method().startsWith("chao")) {
            tallies.count(rung.method() + AT_LEAST, estimate.lower() <= silent);
        }
    }

    /** A band of sayings is shown as such and says nothing that could be wrong. */
    private static void recommended(Ladder ladder, long silent, Tallies tallies) {
        String word = ladder.recommended();
        tallies.outcome(RECOMMENDED, word == null ? "none" : word);
        boolean above = ladder.rungs().stream()
                .filter(rung -> rung.method().equals(word) && !rung.method().equals(SAYINGS))
                .anyMatch(rung -> isAbove(rung, silent));
        tallies.count(RECOMMENDED, !above);
    }

    private static boolean isAbove(Rung rung, long silent) {
        return rung.estimate() != null && rung.estimate().lower() > silent;
    }
}

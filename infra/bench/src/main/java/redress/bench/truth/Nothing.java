package redress.bench.truth;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.Collectors;
import redress.analytics.study.DeployedFix;
import redress.analytics.study.FixMeasurement;
import redress.analytics.study.Incident;
import redress.events.FixId;
import redress.events.finding.FixEffect;
import redress.events.rootcause.FixWindow;
import redress.simulation.chance.Chance;

/** Fixes that are declared at random where nothing was planted: whatever is said of them but that nothing changed is false. */
final class Nothing implements Study {

    private static final double STATED = .05;
    private static final List<Double> PLANNED = List.of(0.0, .3, .5);
    private static final String WHOLE = "nothing-whole";
    private static final String SEGMENTS = "nothing-segments";
    private static final String DAILY = "nothing-daily";

    @Override
    public List<Line> lines() {
        return List.of(
                new Line(
                        WHOLE,
                        "calm business, fixes at random: a verdict that something changed, measured once",
                        Claim.statesAtMost(STATED),
                        ""),
                new Line(SEGMENTS, "the same: such a verdict on any segment", Claim.statesAtMost(STATED), ""),
                new Line(
                        DAILY,
                        "the same: the first verdict, looked for each day, of a window of eight weeks",
                        Claim.statesAtMost(STATED),
                        "Who looks often finds something sooner or later; before the window is over only what is beyond doubt is told."));
    }

    @Override
    public void look(Business business, Tallies tallies) {
        Map<String, List<Known>> byProduct = business.complaints().stream()
                .collect(Collectors.groupingBy(
                        known -> known.incident().attributes().getOrDefault("product", ""),
                        TreeMap::new,
                        Collectors.toList()));
        SplittableRandom random = new SplittableRandom(Chance.key(business.seed(), 0));
        byProduct.forEach((product, own) -> {
            Instant effective = business.simulated().at(.4 + .4 * random.nextDouble());
            double reduction = PLANNED.get(random.nextInt(PLANNED.size()));
            DeployedFix planned = fix(product, reduction, effective, Business.window(effective, business.end()));
            List<FixEffect> effects = effects(business, planned, own, business.end());
            FixEffect whole = effects.getFirst();
            tallies.count(WHOLE, Judged.isClaim(whole.verdict()));
            tallies.outcome(WHOLE, Fixes.word(whole.verdict()));
            tallies.count(SEGMENTS, effects.stream().skip(1).anyMatch(effect -> Judged.isClaim(effect.verdict())));
            daily(business, fix(product, reduction, effective, FixWindow.USUAL), own, tallies);
        });
    }

    private static DeployedFix fix(String product, double reduction, Instant effective, int windowDays) {
        return new DeployedFix(
                Known.cause(product), FixId.number(1), Map.of(), reduction, effective, effective, windowDays);
    }

    private static void daily(Business business, DeployedFix fix, List<Known> own, Tallies tallies) {
        FixEffect.Verdict verdict = FixEffect.Verdict.NOT_ENOUGH_DATA;
        for (Instant now = fix.effectiveAt();
                verdict == FixEffect.Verdict.NOT_ENOUGH_DATA && !now.isAfter(business.end());
                now = now.plus(Duration.ofDays(1))) {
            verdict = effects(business, fix, own, now).getFirst().verdict();
        }
        tallies.count(DAILY, Judged.isClaim(verdict));
        tallies.outcome(DAILY, Fixes.word(verdict));
    }

    private static List<FixEffect> effects(Business business, DeployedFix fix, List<Known> own, Instant now) {
        List<Incident> incidents = own.stream()
                .filter(known -> !known.sentAt().isAfter(now))
                .map(Known::incident)
                .toList();
        return FixMeasurement.of(fix, incidents, business.exposures(), now);
    }
}

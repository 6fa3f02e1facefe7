package redress.bench.truth;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import redress.analytics.study.AfterWatch;
import redress.analytics.study.DeployedFix;
import redress.analytics.study.FixMeasurement;
import redress.analytics.study.Incident;
import redress.events.finding.FixEffect;
import redress.events.finding.FixEffect.Verdict;
import redress.events.rootcause.FixWindow;
import redress.simulation.scenario.PlantedCause;
import redress.simulation.scenario.PlantedFix;
import redress.simulation.scenario.PlantedFix.Kind;

/**
 * The five planted fixes: measured once when the history ends, and as the platform does it, each day until a verdict ends that and
 * then watched.
 */
final class Fixes implements Study {

    private static final double ASKED = .9;
    private static final Duration DAY = Duration.ofDays(1);
    private static final Duration WEEK = Duration.ofDays(7);
    /** Of the complaints before the fix, so many are handed in anew after it, in one batch. */
    private static final int ONE_IN = 5;

    private static final String DAYS = "days until then";
    private static final String SOON = "fix-daily";
    private static final String UNDONE = "fix-undone";
    private static final String WATCHED = "fix-watched";
    private static final String OLD = "fix-old-incidents";

    @Override
    public List<Line> lines() {
        List<Line> lines = new ArrayList<>();
        lines.add(atTheEnd(Kind.WORKS, "the effective fix is verified or reduced"));
        lines.add(atTheEnd(Kind.DOES_NOTHING, "the fix that does nothing is called ineffective"));
        lines.add(atTheEnd(Kind.WEARS_OFF, "the worn-off fix is not said to work, nor to harm"));
        lines.add(atTheEnd(
                Kind.SPLITS,
                "of the fix that harms a group, the group is told, nobody else, and the plan is not called reached"));
        lines.add(atTheEnd(Kind.AFTER_A_PEAK, "the fix after a peak is not said to work, nor to harm"));
        lines.add(new Line(
                SOON + Kind.WORKS,
                "measured each day until a verdict: the effective fix is verified or reduced",
                Claim.asks(ASKED),
                DAYS,
                ""));
        lines.add(new Line(
                SOON + Kind.DOES_NOTHING,
                "measured each day until a verdict: the fix that does nothing is not said to work, nor to harm",
                Claim.asks(ASKED),
                DAYS,
                ""));
        lines.add(new Line(
                SOON + Kind.AFTER_A_PEAK,
                "measured each day until a verdict: the fix after a peak is not said to work, nor to harm",
                Claim.asks(ASKED),
                DAYS,
                ""));
        lines.add(new Line(
                UNDONE,
                "the fix that wears off: what was said at first is taken back by the end, or was never said",
                Claim.asks(ASKED),
                ""));
        lines.add(new Line(
                WATCHED,
                "the effective fix, watched each week since its verdict: weeks with a false regression",
                Claim.statesAtMost(1.0 / 500),
                ""));
        lines.add(new Line(
                OLD,
                "no regression from old incidents: a fifth of those before the fix, complained about after it",
                Claim.asks(1),
                ""));
        return lines;
    }

    private static Line atTheEnd(Kind kind, String what) {
        return new Line(key(kind), what, Claim.asks(ASKED), "");
    }

    /** For a table. */
    static String word(Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    static String key(Kind kind) {
        return "fix-end-" + kind;
    }

    @Override
    public void look(Business business, Tallies tallies) {
        for (PlantedCause cause : business.causes()) {
            if (cause.fix() != null) {
                atTheEnd(business, cause, cause.fix(), "", tallies);
                daily(business, cause, cause.fix(), tallies);
            }
        }
    }

    /** Measured once, in a business of a size that the prefix names. */
    static void atTheEnd(Business business, PlantedCause cause, PlantedFix fix, String prefix, Tallies tallies) {
        List<FixEffect> effects = effects(business, cause, business.deployed(cause, fix), business.end());
        Judged judged = Judged.of(fix.kind(), effects);
        String key = prefix + key(fix.kind());
        tallies.count(key, judged == Judged.RIGHT);
        tallies.outcome(key, said(fix.kind(), effects));
        tallies.count(key + "-wrong", judged == Judged.WRONG);
    }

    private static String said(Kind kind, List<FixEffect> effects) {
        String whole = word(effects.getFirst().verdict());
        return kind != Kind.SPLITS
                ? whole
                : whole
                        + effects.stream()
                                .skip(1)
                                .filter(effect -> effect.verdict() == Verdict.WORSE)
                                .map(effect -> " (" + effect.segment().get("segment") + " worse)")
                                .reduce("", String::concat);
    }

    /** For a table. */
    static String word(Verdict verdict) {
        return verdict.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private static List<FixEffect> effects(Business business, PlantedCause cause, DeployedFix fix, Instant now) {
        return FixMeasurement.of(fix, business.incidents(cause.id(), now), business.exposures(), now);
    }

    private static void daily(Business business, PlantedCause cause, PlantedFix fix, Tallies tallies) {
        DeployedFix deployed = business.deployed(cause, fix, FixWindow.USUAL);
        Instant now = deployed.effectiveAt().plus(DAY);
        Verdict verdict = Verdict.NOT_ENOUGH_DATA;
        while (verdict == Verdict.NOT_ENOUGH_DATA && !now.isAfter(business.end())) {
            verdict = effects(business, cause, deployed, now).getFirst().verdict();
            now = now.plus(DAY);
        }
        Instant measured = now.minus(DAY);
        String key = SOON + fix.kind();
        tallies.outcome(key, word(verdict));
        if (verdict != Verdict.NOT_ENOUGH_DATA) {
            tallies.value(key, (double)
                    Duration.between(deployed.effectiveAt(), measured).toDays());
        }
        switch (fix.kind()) {
            case WORKS -> {
                tallies.count(key, Judged.isPraise(verdict));
                if (Judged.isPraise(verdict)) {
                    watched(business, cause, deployed, measured, tallies);
                    oldIncidents(business, cause, deployed, measured, tallies);
                }
            }
            case DOES_NOTHING, AFTER_A_PEAK -> tallies.count(key, !Judged.isClaim(verdict));
            case WEARS_OFF -> undone(business, cause, deployed, measured, verdict, tallies);
            case SPLITS -> {
                // Its segments are counted at the end of the history.
            }
        }
    }

    private static void undone(
            Business business,
            PlantedCause cause,
            DeployedFix fix,
            Instant measured,
            Verdict verdict,
            Tallies tallies) {
        boolean praise = Judged.isPraise(verdict);
        boolean undone =
                praise && !again(business, cause, fix, measured, business.end()).isEmpty();
        tallies.count(UNDONE, verdict != Verdict.WORSE && praise == undone);
        tallies.outcome(UNDONE, word(verdict) + (undone ? " and taken back" : ""));
    }

    private static List<Incident> again(
            Business business, PlantedCause cause, DeployedFix fix, Instant measured, Instant now) {
        return AfterWatch.of(fix, business.incidents(cause.id(), now), measured, now);
    }

    /** Week by week, until the first alarm. */
    private static void watched(
            Business business, PlantedCause cause, DeployedFix fix, Instant measured, Tallies tallies) {
        boolean alarm = false;
        for (Instant now = measured.plus(WEEK); !alarm && !now.isAfter(business.end()); now = now.plus(WEEK)) {
            alarm = !again(business, cause, fix, measured, now).isEmpty();
            tallies.count(WATCHED, alarm);
        }
    }

    private static void oldIncidents(
            Business business, PlantedCause cause, DeployedFix fix, Instant measured, Tallies tallies) {
        List<Incident> all = new ArrayList<>(business.incidents(cause.id(), business.end()));
        boolean already = !AfterWatch.of(fix, all, measured, business.end()).isEmpty();
        List<Incident> before = all.stream()
                .filter(incident -> incident.at().isBefore(fix.effectiveAt()))
                .toList();
        for (int i = 0; i < before.size(); i += ONE_IN) {
            Incident old = before.get(i);
            all.add(new Incident(
                    old.complaint() + "-late",
                    old.customer() + "-late",
                    old.at(),
                    measured.plus(WEEK),
                    old.attributes(),
                    old.rootCause()));
        }
        boolean alarm = !AfterWatch.of(fix, all, measured, business.end()).isEmpty();
        tallies.count(OLD, already || !alarm);
    }
}

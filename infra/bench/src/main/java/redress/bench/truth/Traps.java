package redress.bench.truth;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import redress.analytics.study.DeployedFix;
import redress.analytics.study.FixMeasurement;
import redress.events.FixId;
import redress.events.finding.FixEffect.Verdict;
import redress.simulation.scenario.PlantedCause;
import redress.simulation.scenario.Rename;

/** What looks like something else: a value that gets another name on the day on which a fix is declared for it. */
final class Traps implements Study {

    private static final String RENAMED = "rename";
    private static final double PLANNED = .5;

    @Override
    public List<Line> lines() {
        return List.of(new Line(
                RENAMED,
                "a taxonomy rename is not taken for a fix: a fix for the old name, declared on the day of the rename",
                Claim.asks(.9),
                "The fix counts within its scope, and nothing carries the old name any more."));
    }

    @Override
    public void look(Business business, Tallies tallies) {
        for (Rename rename : business.simulated().scenario().renames()) {
            for (PlantedCause cause : business.causes()) {
                if (rename.was().equals(cause.scope().get(rename.attribute()))) {
                    Verdict verdict = verdict(business, cause, rename);
                    tallies.count(RENAMED, !Judged.isPraise(verdict));
                    tallies.outcome(RENAMED, Fixes.word(verdict));
                }
            }
        }
    }

    private static Verdict verdict(Business business, PlantedCause cause, Rename rename) {
        Instant from = business.simulated().at(rename.from());
        // Nothing else may have been done about it by then.
        Instant until = cause.fix() == null
                ? business.end()
                : business.simulated().at(cause.fix().effective());
        DeployedFix fix = new DeployedFix(
                Known.cause(cause.id()),
                FixId.number(1),
                Map.of(rename.attribute(), rename.was()),
                PLANNED,
                from,
                from,
                Business.window(from, until));
        return FixMeasurement.of(fix, business.incidents(cause.id(), until), business.exposures(), until)
                .getFirst()
                .verdict();
    }
}

package redress.analytics.studies;

import java.io.IOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import redress.analytics.grouping.Findings;
import redress.analytics.index.facts.DeployedFixes;
import redress.analytics.index.facts.DeployedFixes.Standing;
import redress.analytics.index.facts.Incidents;
import redress.analytics.study.AfterWatch;
import redress.analytics.study.DeployedFix;
import redress.analytics.study.Exposures;
import redress.analytics.study.FixFamily;
import redress.analytics.study.FixMeasurement;
import redress.analytics.study.Incident;
import redress.events.ComplaintId;
import redress.events.finding.Finding;
import redress.events.finding.FixEffect;

/**
 * Measures each fix whose effect is pending, once a day or when a verdict becomes possible, and watches those that worked. What is
 * decided about it is the command side's.
 */
@Component
final class FixStudy {

    private static final Logger LOG = LoggerFactory.getLogger(FixStudy.class);
    /** More evidence than a person reads. */
    private static final int EVIDENCE = 50;

    private final DeployedFixes fixes;
    private final Incidents incidents;
    private final Findings findings;

    FixStudy(DeployedFixes fixes, Incidents incidents, Findings findings) {
        this.fixes = fixes;
        this.incidents = incidents;
        this.findings = findings;
    }

    /** What was measured of a fix: the effect on all customers first, then those on segments. */
    private record Measured(Standing standing, List<FixEffect> effects) {}

    /** Returns how many findings were published. */
    int run(Exposures exposures, Instant now) throws IOException {
        List<Finding> found = new ArrayList<>();
        List<Measured> measured = new ArrayList<>();
        for (Standing standing : fixes.by(now)) {
            try {
                if (standing.isPending()) {
                    DeployedFix fix = standing.fix();
                    measured.add(new Measured(
                            standing, FixMeasurement.of(fix, incidents.of(fix.rootCause()), exposures, now)));
                } else {
                    found.addAll(watched(standing, now));
                }
            } catch (RuntimeException unexpected) {
                // One fix that cannot be measured keeps no other from it.
                LOG.warn(
                        "{} of {} could not be studied: {}",
                        standing.fix().fix(),
                        standing.fix().rootCause(),
                        unexpected.getClass().getSimpleName());
            }
        }
        found.addAll(judged(measured, now));
        findings.publish(found);
        return found.size();
    }

    private List<Finding> watched(Standing standing, Instant now) throws IOException {
        DeployedFix fix = standing.fix();
        if (!standing.isWatched() || standing.measuredAt() == null) {
            return List.of();
        }
        List<Incident> again = AfterWatch.of(fix, incidents.of(fix.rootCause()), standing.measuredAt(), now);
        return again.isEmpty()
                ? List.of()
                : List.of(new Finding.RegressionSuspected(fix.rootCause(), now, fix.fix(), evidence(again)));
    }

    /** Their verdicts stand beside those of all fixes of their family, of whatever root cause. */
    private List<Finding> judged(List<Measured> measured, Instant now) throws IOException {
        List<FixFamily.Candidate> candidates = measured.stream()
                .map(one -> new FixFamily.Candidate(member(one.standing.fix()), one.effects.getFirst()))
                .toList();
        List<FixEffect> whole = new FixFamily(fixes.inEffect(now), now).judged(candidates);
        List<Finding> found = new ArrayList<>();
        for (int i = 0; i < whole.size(); i++) {
            found.addAll(news(measured.get(i), whole.get(i), now));
        }
        return found;
    }

    private static FixFamily.Member member(DeployedFix fix) {
        return new FixFamily.Member(fix.rootCause(), fix.fix(), fix.effectiveAt(), false);
    }

    private static List<Finding> news(Measured measured, FixEffect whole, Instant now) {
        Standing standing = measured.standing;
        boolean saidToday = standing.measuredAt() != null
                && standing.measuredAt().truncatedTo(ChronoUnit.DAYS).equals(now.truncatedTo(ChronoUnit.DAYS));
        boolean news = !word(whole.verdict()).equals(standing.verdict());
        if (saidToday && !news) {
            return List.of();
        }
        List<Finding> findings = new ArrayList<>();
        segmentsFirst(whole, measured.effects)
                .forEach(effect -> findings.add(
                        new Finding.FixEffectMeasured(standing.fix().rootCause(), now, effect)));
        return findings;
    }

    /** The verdict on all customers comes last: it ends the episode, after which segments would come too late. */
    private static List<FixEffect> segmentsFirst(FixEffect whole, List<FixEffect> measured) {
        List<FixEffect> ordered = new ArrayList<>(measured.subList(1, measured.size()));
        ordered.add(whole);
        return ordered;
    }

    private static String word(Enum<?> verdict) {
        return verdict.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static List<ComplaintId> evidence(List<Incident> again) {
        return again.stream()
                .limit(EVIDENCE)
                .map(incident -> ComplaintId.of(incident.complaint()))
                .toList();
    }
}

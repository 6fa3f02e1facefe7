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
import redress.analytics.study.FixMeasurement;
import redress.analytics.study.Incident;
import redress.events.ComplaintId;
import redress.events.finding.Finding;

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

    /** Returns how many findings were published. */
    int run(Exposures exposures, Instant now) throws IOException {
        List<Finding> found = new ArrayList<>();
        for (Standing standing : fixes.by(now)) {
            try {
                found.addAll(studied(standing, exposures, now));
            } catch (RuntimeException unexpected) {
                // One fix that cannot be measured keeps no other from it.
                LOG.warn(
                        "{} of {} could not be studied: {}",
                        standing.fix().fix(),
                        standing.fix().rootCause(),
                        unexpected.getClass().getSimpleName());
            }
        }
        findings.publish(found);
        return found.size();
    }

    private List<Finding> studied(Standing standing, Exposures exposures, Instant now) throws IOException {
        DeployedFix fix = standing.fix();
        if (standing.isPending()) {
            return effects(standing, exposures, now);
        }
        if (!standing.isWatched() || standing.measuredAt() == null) {
            return List.of();
        }
        List<Incident> again = AfterWatch.of(fix, incidents.of(fix.rootCause()), standing.measuredAt(), now);
        return again.isEmpty()
                ? List.of()
                : List.of(new Finding.RegressionSuspected(fix.rootCause(), now, fix.fix(), evidence(again)));
    }

    private List<Finding> effects(Standing standing, Exposures exposures, Instant now) throws IOException {
        DeployedFix fix = standing.fix();
        List<Finding> measured = new ArrayList<>();
        FixMeasurement.of(fix, incidents.of(fix.rootCause()), exposures, now)
                .forEach(effect -> measured.add(new Finding.FixEffectMeasured(fix.rootCause(), now, effect)));
        Finding.FixEffectMeasured whole = (Finding.FixEffectMeasured) measured.getFirst();
        boolean saidToday = standing.measuredAt() != null
                && standing.measuredAt().truncatedTo(ChronoUnit.DAYS).equals(now.truncatedTo(ChronoUnit.DAYS));
        boolean news = !word(whole.effect().verdict()).equals(standing.verdict());
        return saidToday && !news ? List.of() : segmentsFirst(measured);
    }

    /** The verdict on all customers comes last: it ends the episode, after which segments would come too late. */
    private static List<Finding> segmentsFirst(List<Finding> measured) {
        List<Finding> ordered = new ArrayList<>(measured.subList(1, measured.size()));
        ordered.add(measured.getFirst());
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

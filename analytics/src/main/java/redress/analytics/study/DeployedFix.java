package redress.analytics.study;

import java.time.Instant;
import java.util.Map;
import redress.events.FixId;
import redress.events.RootCauseId;

/**
 * A fix in effect, with what its plan registered before anybody could know the result.
 *
 * @param scope attribute values of the complaints it applies to; empty means all of its root cause
 * @param expectedReduction share of complaints that should disappear; 0 if none was planned
 * @param plannedAt when it was planned
 * @param effectiveAt since when it is in effect
 * @param windowDays from then on that its verdict is about
 */
public record DeployedFix(
        RootCauseId rootCause,
        FixId fix,
        Map<String, String> scope,
        double expectedReduction,
        Instant plannedAt,
        Instant effectiveAt,
        int windowDays) {

    /** Whether the plan came first; one that came later may have been made to suit the result. */
    boolean isPlannedBeforehand() {
        return !plannedAt.isAfter(effectiveAt);
    }

    /** When the decision fell at the latest: what came right before it is why it fell. */
    Instant decidedAt() {
        return plannedAt.isBefore(effectiveAt) ? plannedAt : effectiveAt;
    }
}

package redress.command.rootcause;

import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import redress.events.FixId;
import redress.events.finding.FixEffect;
import redress.events.rootcause.RootCauseEvent.FixDeployed;
import redress.events.rootcause.RootCauseEvent.FixPlanned;

/**
 * One fix: planned, then withdrawn or deployed.
 *
 * @param scope attribute values of the complaints it applies to; empty means all
 * @param effectiveAt from when on it works; absent until it is deployed
 * @param episode in which it was deployed, 0 before
 * @param measured when its effect was last measured, for each customer group
 */
record Fix(
        FixId id,
        String what,
        Map<String, String> scope,
        boolean withdrawn,
        @Nullable Instant effectiveAt,
        int episode,
        Map<String, Instant> measured) {

    static Fix of(FixPlanned event) {
        return new Fix(event.fix(), event.what(), Map.copyOf(event.scope()), false, null, 0, Map.of());
    }

    Fix asWithdrawn() {
        return new Fix(id, what, scope, true, effectiveAt, episode, measured);
    }

    Fix as(FixDeployed event, int inEpisode) {
        return new Fix(id, what, scope, withdrawn, event.effectiveAt(), inEpisode, measured);
    }

    Fix measured(FixEffect effect, Instant at) {
        Map<String, Instant> times = new TreeMap<>(measured);
        times.put(group(effect), at);
        return new Fix(id, what, scope, withdrawn, effectiveAt, episode, times);
    }

    boolean isDeployed() {
        return effectiveAt != null;
    }

    boolean isDeployedIn(int asked) {
        return isDeployed() && episode == asked;
    }

    /** Neither deployed nor withdrawn. */
    boolean isOpen() {
        return !withdrawn && !isDeployed();
    }

    boolean covers(Incident incident) {
        return scope.entrySet().stream()
                .allMatch(part -> part.getValue().equals(incident.attributes().get(part.getKey())));
    }

    boolean worksAt(Instant time) {
        return effectiveAt != null && !time.isBefore(effectiveAt);
    }

    /** Whether the effect on the same customer group was measured then or later. */
    boolean wasMeasuredSince(FixEffect effect, Instant at) {
        Instant last = measured.get(group(effect));
        return last != null && !at.isAfter(last);
    }

    private static String group(FixEffect effect) {
        return new TreeMap<>(effect.segment()).toString();
    }
}

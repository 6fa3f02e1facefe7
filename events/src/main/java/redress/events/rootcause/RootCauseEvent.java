package redress.events.rootcause;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import redress.events.EventType;
import redress.events.FixId;
import redress.events.RootCauseId;
import redress.events.finding.Suspicion;

/**
 * A step in the life of a root cause: suspected by analytics, confirmed or rejected by a person, owned, investigated,
 * fixed. {@code at} is when it was decided; who decided it is in the envelope.
 */
public sealed interface RootCauseEvent {

    RootCauseId rootCause();

    Instant at();

    /** Analytics suspects that the complaints of a cluster share a cause. */
    @EventType("redress.root-cause.suspected.v1")
    record RootCauseSuspected(RootCauseId rootCause, Instant at, Suspicion suspicion) implements RootCauseEvent {}

    /** The same suspicion after a later clustering: more complaints, other words. Never changes a person's decision. */
    @EventType("redress.root-cause.suspicion-updated.v1")
    record SuspicionUpdated(RootCauseId rootCause, Instant at, Suspicion suspicion) implements RootCauseEvent {}

    /** A person judged that a process fails: what it is called, its cause category (practice P14), the process. */
    @EventType("redress.root-cause.confirmed.v1")
    record RootCauseConfirmed(RootCauseId rootCause, Instant at, String name, CauseCategory category, String process)
            implements RootCauseEvent {}

    /** A person judged that the complaints do not share a cause worth fixing. */
    @EventType("redress.root-cause.rejected.v1")
    record RootCauseRejected(RootCauseId rootCause, Instant at, String reason) implements RootCauseEvent {}

    /** Someone is accountable for fixing the process. */
    @EventType("redress.root-cause.owner-assigned.v1")
    record ProcessOwnerAssigned(RootCauseId rootCause, Instant at, String processOwner) implements RootCauseEvent {}

    /** Something was learnt about why the process fails. */
    @EventType("redress.root-cause.finding-recorded.v1")
    record FindingRecorded(RootCauseId rootCause, Instant at, String finding) implements RootCauseEvent {}

    /**
     * A change to the process was planned.
     *
     * @param scope attribute values of the complaints it applies to; empty means all of this root cause
     * @param expectedReduction share of complaints that should disappear, above 0 up to 1
     */
    @EventType("redress.root-cause.fix-planned.v1")
    record FixPlanned(
            RootCauseId rootCause,
            Instant at,
            FixId fix,
            String what,
            Map<String, String> scope,
            @Nullable Double expectedReduction,
            Instant due)
            implements RootCauseEvent {}

    /** The change works in the process from {@code effectiveAt} on. */
    @EventType("redress.root-cause.fix-deployed.v1")
    record FixDeployed(RootCauseId rootCause, Instant at, FixId fix, String what, Instant effectiveAt)
            implements RootCauseEvent {}

    /** The four common causes of complaints (practice P14), top level of the taxonomy. */
    enum CauseCategory {
        MISCOMMUNICATION,
        MISSED_EXPECTATION,
        DELAY_OR_SERVICE_FAILURE,
        PERSONAL_OR_EXTERNAL_STRESS
    }
}

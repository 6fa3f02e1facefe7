package redress.events.rootcause;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import redress.events.CauseCategory;
import redress.events.ComplaintId;
import redress.events.EventType;
import redress.events.FixId;
import redress.events.RootCauseId;
import redress.events.finding.FixEffect;
import redress.events.finding.Suspicion;

/**
 * A step in the life of a root cause: suspected, confirmed or rejected by a person, owned, investigated, fixed, measured,
 * closed; come back in a new episode; set aside, merged or split. {@code at} is when it was decided; who decided it is in
 * the envelope. {@code complaints} is how many analytics counted for it at that moment.
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

    /**
     * A person suspects that a process fails.
     *
     * @param splitFrom the root cause it was part of, if it came out of a split
     */
    @EventType("redress.root-cause.raised.v1")
    record RootCauseRaised(
            RootCauseId rootCause,
            Instant at,
            String name,
            String reason,
            @Nullable RootCauseId splitFrom) implements RootCauseEvent {}

    /** A person judged that a process fails: what it is called, its cause category (practice P14), the process. */
    @EventType("redress.root-cause.confirmed.v1")
    record RootCauseConfirmed(
            RootCauseId rootCause,
            Instant at,
            String name,
            CauseCategory category,
            String process,
            @Nullable Integer complaints)
            implements RootCauseEvent {}

    /** A person judged that the complaints do not share a cause worth fixing. */
    @EventType("redress.root-cause.rejected.v1")
    record RootCauseRejected(
            RootCauseId rootCause,
            Instant at,
            String reason,
            @Nullable Integer complaints) implements RootCauseEvent {}

    /** Someone is accountable for fixing the process. */
    @EventType("redress.root-cause.owner-assigned.v1")
    record ProcessOwnerAssigned(RootCauseId rootCause, Instant at, String processOwner) implements RootCauseEvent {}

    /** The process owner looks for why the process fails. */
    @EventType("redress.root-cause.investigation-started.v1")
    record InvestigationStarted(
            RootCauseId rootCause, Instant at, @Nullable String question) implements RootCauseEvent {}

    /**
     * Something was learnt about why the process fails.
     *
     * @param whys the answers of a chain of whys, the symptom's first
     * @param branch where it belongs in a cause-and-effect diagram
     */
    @EventType("redress.root-cause.finding-recorded.v1")
    record FindingRecorded(
            RootCauseId rootCause,
            Instant at,
            String finding,
            @Nullable List<String> whys,
            @Nullable Branch branch) implements RootCauseEvent {}

    /** What handlers may say and do for customers with this cause (practice P24); it replaces the one before. */
    @EventType("redress.root-cause.playbook-written.v1")
    record PlaybookWritten(
            RootCauseId rootCause,
            Instant at,
            String answer,
            List<String> solutions,
            @Nullable BigDecimal gestureLimit) implements RootCauseEvent {}

    /**
     * A change to the process was planned.
     *
     * @param scope attribute values of the complaints it applies to; empty means all of this root cause
     * @param expectedReduction share of complaints that should disappear, above 0 up to 1
     * @param windowDays whole days from its effective time on that its verdict is about; absent in plans that were made before
     *     windows were registered: eight weeks then
     */
    @EventType("redress.root-cause.fix-planned.v1")
    record FixPlanned(
            RootCauseId rootCause,
            Instant at,
            FixId fix,
            String what,
            Map<String, String> scope,
            @Nullable Double expectedReduction,
            Instant due,
            @Nullable Integer complaints,
            @Nullable Integer windowDays)
            implements RootCauseEvent {}

    /** A planned change will not be made. */
    @EventType("redress.root-cause.fix-withdrawn.v1")
    record FixWithdrawn(RootCauseId rootCause, Instant at, FixId fix, String reason) implements RootCauseEvent {}

    /** The change works in the process from {@code effectiveAt} on. */
    @EventType("redress.root-cause.fix-deployed.v1")
    record FixDeployed(
            RootCauseId rootCause,
            Instant at,
            FixId fix,
            String what,
            Instant effectiveAt,
            @Nullable Integer complaints)
            implements RootCauseEvent {}

    /** Analytics measured whether a deployed fix made complaints diminish; the verdict moves the root cause on. */
    @EventType("redress.root-cause.fix-effect-measured.v1")
    record FixEffectMeasured(RootCauseId rootCause, Instant at, FixEffect effect) implements RootCauseEvent {}

    /** The process works again; nothing is left to do in this episode. */
    @EventType("redress.root-cause.closed.v1")
    record RootCauseClosed(
            RootCauseId rootCause,
            Instant at,
            int episode,
            String reason,
            @Nullable Integer complaints) implements RootCauseEvent {}

    /**
     * The failure came back after a fix: a new episode begins, with the history of the earlier ones.
     *
     * @param episode its number, from 2
     * @param fix the fix after which it came back
     * @param evidence complaints whose failure lies after the fix's effective time and inside its scope
     */
    @EventType("redress.root-cause.regressed.v1")
    record RootCauseRegressed(
            RootCauseId rootCause, Instant at, int episode, FixId fix, List<ComplaintId> evidence, String reason)
            implements RootCauseEvent {}

    /** The company lives with it: a known cause with a workaround. */
    @EventType("redress.root-cause.accepted.v1")
    record RootCauseAccepted(
            RootCauseId rootCause,
            Instant at,
            String workaround,
            String reason,
            @Nullable Integer complaints) implements RootCauseEvent {}

    /**
     * Set aside until the first of what is given comes true.
     *
     * @param until a date
     * @param untilComplaints so many complaints more than {@code complaints}
     * @param untilPerDay so many complaints a day on average since it was archived
     */
    @EventType("redress.root-cause.archived.v1")
    record RootCauseArchived(
            RootCauseId rootCause,
            Instant at,
            @Nullable Instant until,
            @Nullable Integer untilComplaints,
            @Nullable Double untilPerDay,
            String reason,
            @Nullable Integer complaints)
            implements RootCauseEvent {}

    /** What was set aside counts again, where it stood before. */
    @EventType("redress.root-cause.resumed.v1")
    record RootCauseResumed(
            RootCauseId rootCause,
            Instant at,
            ResumedBy by,
            @Nullable String reason,
            @Nullable Integer complaints) implements RootCauseEvent {}

    /** A person judged that this is the same failure as {@code into}, where its complaints count from now on. */
    @EventType("redress.root-cause.merged.v1")
    record RootCauseMerged(RootCauseId rootCause, Instant at, RootCauseId into, String reason)
            implements RootCauseEvent {}

    /** The other side of a merge: the complaints of {@code absorbed} count here. */
    @EventType("redress.root-cause.absorbed.v1")
    record RootCauseAbsorbed(RootCauseId rootCause, Instant at, RootCauseId absorbed, String reason)
            implements RootCauseEvent {}

    /** A merge was wrong; the root cause stands on its own again, where it stood before. */
    @EventType("redress.root-cause.unmerged.v1")
    record RootCauseUnmerged(RootCauseId rootCause, Instant at, RootCauseId from, String reason)
            implements RootCauseEvent {}

    /** The other side of taking back a merge: the complaints of {@code released} no longer count here. */
    @EventType("redress.root-cause.released.v1")
    record RootCauseReleased(RootCauseId rootCause, Instant at, RootCauseId released, String reason)
            implements RootCauseEvent {}

    /**
     * A person judged that these are two failures: some complaints belong to a new root cause, whatever later clusterings
     * find.
     *
     * @param into the new root cause
     * @param complaints which of them; empty if {@code scope} says it
     * @param scope attribute values of those that belong to it, also in future; empty if {@code complaints} says it
     */
    @EventType("redress.root-cause.split.v1")
    record RootCauseSplit(
            RootCauseId rootCause,
            Instant at,
            RootCauseId into,
            String name,
            List<ComplaintId> complaints,
            Map<String, String> scope,
            String reason)
            implements RootCauseEvent {}

    /** Branches of a cause-and-effect diagram (Ishikawa). */
    enum Branch {
        PEOPLE,
        METHOD,
        MACHINE,
        MATERIAL,
        MEASUREMENT,
        ENVIRONMENT
    }

    /** What ended a time aside. */
    enum ResumedBy {
        PERSON,
        DATE,
        COUNT,
        RATE
    }
}

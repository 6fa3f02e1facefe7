package redress.command.rootcause;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import redress.events.CauseCategory;
import redress.events.ComplaintId;
import redress.events.FixId;
import redress.events.RootCauseId;
import redress.events.finding.FixEffect;
import redress.events.finding.Suspicion;
import redress.events.rootcause.FixWindow;
import redress.events.rootcause.RootCauseEvent.Branch;

/** What may be asked of a root cause. {@code at} is when it is asked; who asks is told beside the command. */
public sealed interface RootCauseCommand {

    RootCauseId rootCause();

    /** Records what analytics found; it begins the root cause the first time. */
    record Suspect(@TargetAggregateIdentifier RootCauseId rootCause, Instant at, Suspicion suspicion)
            implements RootCauseCommand {}

    /** Begins a root cause that a person suspects, or that was split from another. */
    record Raise(
            @TargetAggregateIdentifier RootCauseId rootCause,
            Instant at,
            String name,
            String reason,
            @Nullable RootCauseId splitFrom)
            implements RootCauseCommand {}

    /** Judges that a process fails. */
    record Confirm(
            @TargetAggregateIdentifier RootCauseId rootCause,
            Instant at,
            String name,
            CauseCategory category,
            String process)
            implements RootCauseCommand {}

    /** Judges that there is no cause worth fixing. */
    record Reject(@TargetAggregateIdentifier RootCauseId rootCause, Instant at, String reason)
            implements RootCauseCommand {}

    /** Makes someone accountable for fixing the process. */
    record AssignOwner(@TargetAggregateIdentifier RootCauseId rootCause, Instant at, String processOwner)
            implements RootCauseCommand {}

    /** Begins to look for why the process fails. */
    record StartInvestigation(
            @TargetAggregateIdentifier RootCauseId rootCause,
            Instant at,
            @Nullable String question) implements RootCauseCommand {}

    /** Writes down what was learnt about why the process fails: whys are answers, the symptom's first. */
    record RecordFinding(
            @TargetAggregateIdentifier RootCauseId rootCause,
            Instant at,
            String finding,
            @Nullable List<String> whys,
            @Nullable Branch branch)
            implements RootCauseCommand {}

    /** Says what handlers may say and do for customers with this cause. */
    record WritePlaybook(
            @TargetAggregateIdentifier RootCauseId rootCause,
            Instant at,
            String answer,
            List<String> solutions,
            @Nullable BigDecimal gestureLimit)
            implements RootCauseCommand {}

    /**
     * Plans a change to the process; absent or empty scope means all complaints of this root cause.
     *
     * @param windowDays whole days from its effective time on that its verdict is about, {@value FixWindow#SHORTEST} to {@value
     *     FixWindow#LONGEST}; {@value FixWindow#USUAL} if absent
     */
    record PlanFix(
            @TargetAggregateIdentifier RootCauseId rootCause,
            Instant at,
            String what,
            @Nullable Map<String, String> scope,
            @Nullable Double expectedReduction,
            Instant due,
            @Nullable Integer windowDays)
            implements RootCauseCommand {}

    /** Says that a planned change will not be made. */
    record WithdrawFix(@TargetAggregateIdentifier RootCauseId rootCause, Instant at, FixId fix, String reason)
            implements RootCauseCommand {}

    /** Says that a planned change works in the process; absent {@code effectiveAt} means from now on. */
    record DeployFix(
            @TargetAggregateIdentifier RootCauseId rootCause,
            Instant at,
            FixId fix,
            @Nullable Instant effectiveAt) implements RootCauseCommand {}

    /** Records what analytics measured. */
    record RecordFixEffect(@TargetAggregateIdentifier RootCauseId rootCause, Instant at, FixEffect effect)
            implements RootCauseCommand {}

    /**
     * Says that the failure came back after a fix.
     *
     * @param complaints that seem to show it
     * @param incidents what those complaints say of when, where and how; looked up, never told by the caller
     */
    record Regress(
            @TargetAggregateIdentifier RootCauseId rootCause,
            Instant at,
            FixId fix,
            List<ComplaintId> complaints,
            String reason,
            List<Incident> incidents)
            implements RootCauseCommand {

        /** The same, with what the complaints say. */
        public Regress on(List<Incident> found) {
            return new Regress(rootCause, at, fix, complaints, reason, found);
        }
    }

    /** Ends the episode: the process works again. */
    record Close(@TargetAggregateIdentifier RootCauseId rootCause, Instant at, String reason)
            implements RootCauseCommand {}

    /** Decides to live with it, with a workaround. */
    record Accept(@TargetAggregateIdentifier RootCauseId rootCause, Instant at, String workaround, String reason)
            implements RootCauseCommand {}

    /** Sets it aside until a date, so many more complaints, or so many complaints a day; at least one of them. */
    record Archive(
            @TargetAggregateIdentifier RootCauseId rootCause,
            Instant at,
            @Nullable Instant until,
            @Nullable Integer untilComplaints,
            @Nullable Double untilPerDay,
            String reason)
            implements RootCauseCommand {}

    /** Takes up again what was set aside. */
    record Resume(@TargetAggregateIdentifier RootCauseId rootCause, Instant at, String reason)
            implements RootCauseCommand {}

    /** Takes up again what was archived until a date, if that has come; asked for twice it changes nothing. */
    record ResumeByDate(@TargetAggregateIdentifier RootCauseId rootCause, Instant at) implements RootCauseCommand {}

    /** Judges that it is the same failure as another, where its complaints count from now on. */
    record Merge(@TargetAggregateIdentifier RootCauseId rootCause, Instant at, RootCauseId into, String reason)
            implements RootCauseCommand {}

    /** The other side of a merge. */
    record Absorb(@TargetAggregateIdentifier RootCauseId rootCause, Instant at, RootCauseId absorbed, String reason)
            implements RootCauseCommand {}

    /** Takes a merge back. */
    record Unmerge(@TargetAggregateIdentifier RootCauseId rootCause, Instant at, String reason)
            implements RootCauseCommand {}

    /** The other side of taking a merge back. */
    record Release(@TargetAggregateIdentifier RootCauseId rootCause, Instant at, RootCauseId released, String reason)
            implements RootCauseCommand {}

    /**
     * Judges that some of its complaints have a cause of their own: those listed, or those within a scope, also in future.
     *
     * @param part the new root cause; never told by the caller
     */
    record Split(
            @TargetAggregateIdentifier RootCauseId rootCause,
            Instant at,
            String name,
            @Nullable List<ComplaintId> complaints,
            @Nullable Map<String, String> scope,
            String reason,
            RootCauseId part)
            implements RootCauseCommand {}
}

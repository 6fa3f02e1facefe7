package redress.command.rootcause;

import java.time.Instant;
import java.util.Map;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import redress.events.CauseCategory;
import redress.events.FixId;
import redress.events.RootCauseId;
import redress.events.finding.Suspicion;

/** What may be asked of a root cause. {@code at} is when it is asked; who asks is told beside the command. */
public sealed interface RootCauseCommand {

    RootCauseId rootCause();

    /** Records what analytics found; it begins the root cause the first time. */
    record Suspect(@TargetAggregateIdentifier RootCauseId rootCause, Instant at, Suspicion suspicion)
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

    /** Writes down what was learnt about why the process fails. */
    record RecordFinding(@TargetAggregateIdentifier RootCauseId rootCause, Instant at, String finding)
            implements RootCauseCommand {}

    /** Plans a change to the process; absent or empty scope means all complaints of this root cause. */
    record PlanFix(
            @TargetAggregateIdentifier RootCauseId rootCause,
            Instant at,
            String what,
            @Nullable Map<String, String> scope,
            @Nullable Double expectedReduction,
            Instant due)
            implements RootCauseCommand {}

    /** Says that a planned change works in the process; absent {@code effectiveAt} means from now on. */
    record DeployFix(
            @TargetAggregateIdentifier RootCauseId rootCause,
            Instant at,
            FixId fix,
            @Nullable Instant effectiveAt) implements RootCauseCommand {}
}

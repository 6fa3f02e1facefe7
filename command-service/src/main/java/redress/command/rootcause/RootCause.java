package redress.command.rootcause;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateRoot;
import org.axonframework.modelling.command.CreationPolicy;
import org.jspecify.annotations.Nullable;
import redress.command.rootcause.RootCauseCommand.AssignOwner;
import redress.command.rootcause.RootCauseCommand.Confirm;
import redress.command.rootcause.RootCauseCommand.DeployFix;
import redress.command.rootcause.RootCauseCommand.PlanFix;
import redress.command.rootcause.RootCauseCommand.RecordFinding;
import redress.command.rootcause.RootCauseCommand.Reject;
import redress.command.rootcause.RootCauseCommand.Suspect;
import redress.events.FixId;
import redress.events.RootCauseId;
import redress.events.finding.Suspicion;
import redress.events.rootcause.RootCauseEvent.FindingRecorded;
import redress.events.rootcause.RootCauseEvent.FixDeployed;
import redress.events.rootcause.RootCauseEvent.FixPlanned;
import redress.events.rootcause.RootCauseEvent.ProcessOwnerAssigned;
import redress.events.rootcause.RootCauseEvent.RootCauseConfirmed;
import redress.events.rootcause.RootCauseEvent.RootCauseRejected;
import redress.events.rootcause.RootCauseEvent.RootCauseSuspected;
import redress.events.rootcause.RootCauseEvent.SuspicionUpdated;

/**
 * A process that fails, or is suspected to. Analytics suspects it and keeps the suspicion up to date; a person confirms
 * or rejects it, and no later suspicion changes that. Once confirmed and owned, fixes are planned and deployed.
 */
@AggregateRoot(type = RootCause.TYPE)
public final class RootCause {

    /** The aggregate's name in the event store. */
    public static final String TYPE = "root-cause";

    @AggregateIdentifier
    private RootCauseId id;

    private @Nullable Suspicion suspicion;
    private Instant suspectedAt = Instant.MIN;
    private Judgement judgement = Judgement.NONE_YET;
    private @Nullable String processOwner;
    private final Fixes fixes = new Fixes();

    // The first event, which every root cause has, sets the id.
    @SuppressWarnings("NullAway.Init")
    RootCause() {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void suspect(Suspect command) {
        if (suspicion == null) {
            apply(new RootCauseSuspected(command.rootCause(), command.at(), command.suspicion()));
        } else if (command.at().isAfter(suspectedAt) && Novelty.isMaterial(suspicion, command.suspicion())) {
            apply(new SuspicionUpdated(id, command.at(), command.suspicion()));
        }
    }

    @CommandHandler
    void confirm(Confirm command) {
        RootCausePolicies.CONFIRM.check(this, command);
        apply(new RootCauseConfirmed(
                id, command.at(), command.name(), command.category(), command.process(), complaints()));
    }

    @CommandHandler
    void reject(Reject command) {
        RootCausePolicies.REJECT.check(this, command);
        apply(new RootCauseRejected(id, command.at(), command.reason(), complaints()));
    }

    @CommandHandler
    void assignOwner(AssignOwner command) {
        RootCausePolicies.ASSIGN_OWNER.check(this, command);
        apply(new ProcessOwnerAssigned(id, command.at(), command.processOwner()));
    }

    @CommandHandler
    void recordFinding(RecordFinding command) {
        apply(new FindingRecorded(id, command.at(), command.finding(), null, null));
    }

    @CommandHandler
    void planFix(PlanFix command) {
        RootCausePolicies.PLAN_FIX.check(this, command);
        Map<String, String> scope = Objects.requireNonNullElse(command.scope(), Map.of());
        apply(new FixPlanned(
                id,
                command.at(),
                fixes.next(),
                command.what(),
                scope,
                command.expectedReduction(),
                command.due(),
                complaints()));
    }

    @CommandHandler
    void deployFix(DeployFix command) {
        RootCausePolicies.DEPLOY_FIX.check(this, command);
        FixId fix = command.fix();
        String what = Objects.requireNonNull(fixes.what(fix));
        Instant effectiveAt = Objects.requireNonNullElse(command.effectiveAt(), command.at());
        apply(new FixDeployed(id, command.at(), fix, what, effectiveAt, complaints()));
    }

    private @Nullable Integer complaints() {
        return suspicion == null ? null : suspicion.complaints();
    }

    @EventSourcingHandler
    void on(RootCauseSuspected event) {
        id = event.rootCause();
        remember(event.suspicion(), event.at());
    }

    @EventSourcingHandler
    void on(SuspicionUpdated event) {
        remember(event.suspicion(), event.at());
    }

    private void remember(Suspicion seen, Instant at) {
        suspicion = seen;
        suspectedAt = at;
    }

    @EventSourcingHandler
    void on(RootCauseConfirmed event) {
        judgement = Judgement.CONFIRMED;
    }

    @EventSourcingHandler
    void on(RootCauseRejected event) {
        judgement = Judgement.REJECTED;
    }

    @EventSourcingHandler
    void on(ProcessOwnerAssigned event) {
        processOwner = event.processOwner();
    }

    @EventSourcingHandler
    void on(FixPlanned event) {
        fixes.remember(event);
    }

    @EventSourcingHandler
    void on(FixDeployed event) {
        fixes.remember(event);
    }

    Judgement judgement() {
        return judgement;
    }

    @Nullable
    String processOwner() {
        return processOwner;
    }

    Fixes fixes() {
        return fixes;
    }
}

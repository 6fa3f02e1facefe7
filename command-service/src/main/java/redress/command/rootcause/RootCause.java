package redress.command.rootcause;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateRoot;
import org.axonframework.modelling.command.CreationPolicy;
import org.jspecify.annotations.Nullable;
import redress.command.rootcause.RootCauseCommand.Absorb;
import redress.command.rootcause.RootCauseCommand.Accept;
import redress.command.rootcause.RootCauseCommand.Archive;
import redress.command.rootcause.RootCauseCommand.AssignOwner;
import redress.command.rootcause.RootCauseCommand.Close;
import redress.command.rootcause.RootCauseCommand.Confirm;
import redress.command.rootcause.RootCauseCommand.DeployFix;
import redress.command.rootcause.RootCauseCommand.Merge;
import redress.command.rootcause.RootCauseCommand.PlanFix;
import redress.command.rootcause.RootCauseCommand.Raise;
import redress.command.rootcause.RootCauseCommand.RecordFinding;
import redress.command.rootcause.RootCauseCommand.RecordFixEffect;
import redress.command.rootcause.RootCauseCommand.Regress;
import redress.command.rootcause.RootCauseCommand.Reject;
import redress.command.rootcause.RootCauseCommand.Release;
import redress.command.rootcause.RootCauseCommand.Resume;
import redress.command.rootcause.RootCauseCommand.ResumeByDate;
import redress.command.rootcause.RootCauseCommand.Split;
import redress.command.rootcause.RootCauseCommand.StartInvestigation;
import redress.command.rootcause.RootCauseCommand.Suspect;
import redress.command.rootcause.RootCauseCommand.Unmerge;
import redress.command.rootcause.RootCauseCommand.WithdrawFix;
import redress.command.rootcause.RootCauseCommand.WritePlaybook;
import redress.events.ComplaintId;
import redress.events.RootCauseId;
import redress.events.rootcause.FixWindow;
import redress.events.rootcause.RootCauseEvent;
import redress.events.rootcause.RootCauseEvent.FindingRecorded;
import redress.events.rootcause.RootCauseEvent.FixDeployed;
import redress.events.rootcause.RootCauseEvent.FixEffectMeasured;
import redress.events.rootcause.RootCauseEvent.FixPlanned;
import redress.events.rootcause.RootCauseEvent.FixWithdrawn;
import redress.events.rootcause.RootCauseEvent.InvestigationStarted;
import redress.events.rootcause.RootCauseEvent.PlaybookWritten;
import redress.events.rootcause.RootCauseEvent.ProcessOwnerAssigned;
import redress.events.rootcause.RootCauseEvent.ResumedBy;
import redress.events.rootcause.RootCauseEvent.RootCauseAbsorbed;
import redress.events.rootcause.RootCauseEvent.RootCauseAccepted;
import redress.events.rootcause.RootCauseEvent.RootCauseArchived;
import redress.events.rootcause.RootCauseEvent.RootCauseClosed;
import redress.events.rootcause.RootCauseEvent.RootCauseConfirmed;
import redress.events.rootcause.RootCauseEvent.RootCauseMerged;
import redress.events.rootcause.RootCauseEvent.RootCauseRaised;
import redress.events.rootcause.RootCauseEvent.RootCauseRegressed;
import redress.events.rootcause.RootCauseEvent.RootCauseRejected;
import redress.events.rootcause.RootCauseEvent.RootCauseReleased;
import redress.events.rootcause.RootCauseEvent.RootCauseResumed;
import redress.events.rootcause.RootCauseEvent.RootCauseSplit;
import redress.events.rootcause.RootCauseEvent.RootCauseSuspected;
import redress.events.rootcause.RootCauseEvent.RootCauseUnmerged;
import redress.events.rootcause.RootCauseEvent.SuspicionUpdated;

/**
 * A process that fails, or is suspected to. Analytics or a person suspects it; a person confirms or rejects it, and no
 * later suspicion changes that. Once confirmed and owned it is investigated, fixes are planned and deployed, their effect is
 * measured, and it is closed, or comes back in a new episode. Meanwhile it may be set aside, merged into another and split.
 */
@AggregateRoot(type = RootCause.TYPE)
public final class RootCause {

    /** The aggregate's name in the event store. */
    public static final String TYPE = "root-cause";

    @AggregateIdentifier
    private @Nullable RootCauseId id;

    private Standing standing = new Standing();

    RootCause() {}

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void suspect(Suspect command) {
        if (id == null) {
            apply(new RootCauseSuspected(command.rootCause(), command.at(), command.suspicion()));
        } else if (!standing.isOlderThanReported(command.at())) {
            report(command);
        }
    }

    /** What analytics reports is only news, except that it may end a time in the archive. */
    private void report(Suspect command) {
        ArchiveTerms archive = standing.archive();
        ResumedBy over = archive == null
                ? null
                : archive.over(command.at(), command.suspicion().complaints()).orElse(null);
        if (over != null || standing.isNews(command.suspicion())) {
            apply(new SuspicionUpdated(command.rootCause(), command.at(), command.suspicion()));
        }
        if (over != null) {
            apply(new RootCauseResumed(command.rootCause(), command.at(), over, null, complaints()));
        }
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.ALWAYS)
    void raise(Raise command) {
        apply(new RootCauseRaised(
                command.rootCause(), command.at(), command.name(), command.reason(), command.splitFrom()));
    }

    @CommandHandler
    void confirm(Confirm command) {
        RootCausePolicies.CONFIRM.check(this, command);
        apply(new RootCauseConfirmed(
                command.rootCause(),
                command.at(),
                command.name(),
                command.category(),
                command.process(),
                complaints()));
    }

    @CommandHandler
    void reject(Reject command) {
        RootCausePolicies.REJECT.check(this, command);
        apply(new RootCauseRejected(command.rootCause(), command.at(), command.reason(), complaints()));
    }

    @CommandHandler
    void assignOwner(AssignOwner command) {
        RootCausePolicies.ASSIGN_OWNER.check(this, command);
        apply(new ProcessOwnerAssigned(command.rootCause(), command.at(), command.processOwner()));
    }

    @CommandHandler
    void startInvestigation(StartInvestigation command) {
        RootCausePolicies.START_INVESTIGATION.check(this, command);
        apply(new InvestigationStarted(command.rootCause(), command.at(), command.question()));
    }

    @CommandHandler
    void recordFinding(RecordFinding command) {
        RootCausePolicies.RECORD_FINDING.check(this, command);
        apply(new FindingRecorded(
                command.rootCause(), command.at(), command.finding(), command.whys(), command.branch()));
    }

    @CommandHandler
    void writePlaybook(WritePlaybook command) {
        RootCausePolicies.WRITE_PLAYBOOK.check(this, command);
        apply(new PlaybookWritten(
                command.rootCause(), command.at(), command.answer(), command.solutions(), command.gestureLimit()));
    }

    @CommandHandler
    void planFix(PlanFix command) {
        RootCausePolicies.PLAN_FIX.check(this, command);
        Map<String, String> scope = Objects.requireNonNullElse(command.scope(), Map.of());
        apply(new FixPlanned(
                command.rootCause(),
                command.at(),
                fixes().next(),
                command.what(),
                scope,
                command.expectedReduction(),
                command.due(),
                complaints(),
                Objects.requireNonNullElse(command.windowDays(), FixWindow.USUAL)));
    }

    @CommandHandler
    void withdrawFix(WithdrawFix command) {
        RootCausePolicies.WITHDRAW_FIX.check(this, command);
        apply(new FixWithdrawn(command.rootCause(), command.at(), command.fix(), command.reason()));
    }

    @CommandHandler
    void deployFix(DeployFix command) {
        RootCausePolicies.DEPLOY_FIX.check(this, command);
        Fix fix = fixes().find(command.fix()).orElseThrow();
        Instant effectiveAt = Objects.requireNonNullElse(command.effectiveAt(), command.at());
        apply(new FixDeployed(command.rootCause(), command.at(), fix.id(), fix.what(), effectiveAt, complaints()));
    }

    /** The same measurement again, or an older one that comes late, changes nothing. */
    @CommandHandler
    void recordFixEffect(RecordFixEffect command) {
        RootCausePolicies.RECORD_FIX_EFFECT.check(this, command);
        if (!fixes().wasMeasuredSince(command.effect(), command.at())) {
            apply(new FixEffectMeasured(command.rootCause(), command.at(), command.effect()));
        }
    }

    @CommandHandler
    void regress(Regress command) {
        RootCausePolicies.REGRESS.check(this, command);
        apply(new RootCauseRegressed(
                command.rootCause(), command.at(), episode() + 1, command.fix(), evidence(command), command.reason()));
    }

    @CommandHandler
    void close(Close command) {
        RootCausePolicies.CLOSE.check(this, command);
        apply(new RootCauseClosed(command.rootCause(), command.at(), episode(), command.reason(), complaints()));
    }

    @CommandHandler
    void accept(Accept command) {
        RootCausePolicies.ACCEPT.check(this, command);
        apply(new RootCauseAccepted(
                command.rootCause(), command.at(), command.workaround(), command.reason(), complaints()));
    }

    @CommandHandler
    void archive(Archive command) {
        RootCausePolicies.ARCHIVE.check(this, command);
        apply(new RootCauseArchived(
                command.rootCause(),
                command.at(),
                command.until(),
                command.untilComplaints(),
                command.untilPerDay(),
                command.reason(),
                complaints()));
    }

    @CommandHandler
    void resume(Resume command) {
        RootCausePolicies.RESUME.check(this, command);
        apply(new RootCauseResumed(
                command.rootCause(), command.at(), ResumedBy.PERSON, command.reason(), complaints()));
    }

    @CommandHandler
    void resumeByDate(ResumeByDate command) {
        ArchiveTerms archive = standing.archive();
        if (archive != null && archive.dateHasCome(command.at())) {
            apply(new RootCauseResumed(command.rootCause(), command.at(), ResumedBy.DATE, null, complaints()));
        }
    }

    @CommandHandler
    void merge(Merge command) {
        RootCausePolicies.MERGE.check(this, command);
        apply(new RootCauseMerged(command.rootCause(), command.at(), command.into(), command.reason()));
    }

    @CommandHandler
    void absorb(Absorb command) {
        RootCausePolicies.ABSORB.check(this, command);
        apply(new RootCauseAbsorbed(command.rootCause(), command.at(), command.absorbed(), command.reason()));
    }

    @CommandHandler
    void unmerge(Unmerge command) {
        RootCausePolicies.UNMERGE.check(this, command);
        RootCauseId from = Objects.requireNonNull(standing.mergedInto());
        apply(new RootCauseUnmerged(command.rootCause(), command.at(), from, command.reason()));
    }

    @CommandHandler
    void release(Release command) {
        apply(new RootCauseReleased(command.rootCause(), command.at(), command.released(), command.reason()));
    }

    @CommandHandler
    void split(Split command) {
        RootCausePolicies.SPLIT.check(this, command);
        apply(new RootCauseSplit(
                command.rootCause(),
                command.at(),
                command.part(),
                command.name(),
                Objects.requireNonNullElse(command.complaints(), List.of()),
                Objects.requireNonNullElse(command.scope(), Map.of()),
                command.reason()));
    }

    @EventSourcingHandler
    void on(RootCauseEvent event) {
        id = event.rootCause();
        standing.when(event);
    }

    boolean is(State one, State... others) {
        return standing.is(one, others);
    }

    boolean isOwned() {
        return standing.isOwned();
    }

    int episode() {
        return standing.episode();
    }

    Fixes fixes() {
        return standing.fixes();
    }

    /** Those complaints that show that the failure came back after the fix. */
    List<ComplaintId> evidence(Regress command) {
        return command.incidents().stream()
                .filter(incident -> fixes().failed(episode(), command.fix(), incident))
                .map(Incident::complaint)
                .distinct()
                .toList();
    }

    private @Nullable Integer complaints() {
        return standing.complaints();
    }
}

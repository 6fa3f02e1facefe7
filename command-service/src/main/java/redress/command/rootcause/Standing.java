package redress.command.rootcause;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import redress.events.RootCauseId;
import redress.events.finding.FixEffect;
import redress.events.finding.Suspicion;
import redress.events.rootcause.RootCauseEvent;
import redress.events.rootcause.RootCauseEvent.FindingRecorded;
import redress.events.rootcause.RootCauseEvent.FixDeployed;
import redress.events.rootcause.RootCauseEvent.FixEffectMeasured;
import redress.events.rootcause.RootCauseEvent.FixPlanned;
import redress.events.rootcause.RootCauseEvent.FixWithdrawn;
import redress.events.rootcause.RootCauseEvent.InvestigationStarted;
import redress.events.rootcause.RootCauseEvent.PlaybookWritten;
import redress.events.rootcause.RootCauseEvent.ProcessOwnerAssigned;
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
 * Where a root cause stands, as its events have it: the state and the one to return to, the episode, the fixes, and what
 * analytics last reported.
 */
final class Standing {

    /** A measured effect moves what waits for it or was judged by an earlier measurement, and nothing that is set aside. */
    private static final Set<State> MOVED_BY_EFFECTS =
            EnumSet.of(State.FIX_DEPLOYED, State.VERIFIED, State.REDUCED, State.UNDER_INVESTIGATION);

    private State state = State.SUSPECTED;
    private State beforeFix = State.CONFIRMED;
    private State beforeAside = State.SUSPECTED;
    private State beforeMerge = State.SUSPECTED;
    private int episode = 1;
    private boolean owned;
    private Fixes fixes = new Fixes();
    private @Nullable ArchiveTerms archive;
    private @Nullable RootCauseId mergedInto;
    private @Nullable String label;
    private @Nullable Integer complaints;
    private @Nullable Instant reportedAt;

    void when(RootCauseEvent event) {
        switch (event) {
            case RootCauseSuspected e -> report(e.suspicion(), e.at());
            case SuspicionUpdated e -> report(e.suspicion(), e.at());
            case RootCauseConfirmed e -> state = State.CONFIRMED;
            case RootCauseRejected e -> setAside(State.REJECTED);
            case ProcessOwnerAssigned e -> owned = true;
            case InvestigationStarted e -> state = State.UNDER_INVESTIGATION;
            case FixPlanned e -> planned(e);
            case FixWithdrawn e -> withdrawn(e);
            case FixDeployed e -> deployed(e);
            case FixEffectMeasured e -> measured(e);
            case RootCauseClosed e -> state = State.CLOSED;
            case RootCauseRegressed e -> regressed(e);
            case RootCauseAccepted e -> setAside(State.ACCEPTED);
            case RootCauseArchived e -> archived(e);
            case RootCauseResumed e -> resumed();
            case RootCauseMerged e -> merged(e);
            case RootCauseUnmerged e -> unmerged();
            case RootCauseRaised e -> {}
            case FindingRecorded e -> {}
            case PlaybookWritten e -> {}
            case RootCauseAbsorbed e -> {}
            case RootCauseReleased e -> {}
            case RootCauseSplit e -> {}
        }
    }

    private void report(Suspicion suspicion, Instant at) {
        label = suspicion.label();
        complaints = suspicion.complaints();
        reportedAt = at;
    }

    private void setAside(State aside) {
        beforeAside = state;
        state = aside;
    }

    private void planned(FixPlanned event) {
        if (!fixes.anyOpen()) {
            beforeFix = state;
        }
        fixes.remember(event);
        state = State.FIX_PLANNED;
    }

    private void withdrawn(FixWithdrawn event) {
        fixes.withdraw(event.fix());
        if (state == State.FIX_PLANNED && !fixes.anyOpen()) {
            state = beforeFix;
        }
    }

    private void deployed(FixDeployed event) {
        fixes.remember(event, episode);
        state = State.FIX_DEPLOYED;
    }

    private void measured(FixEffectMeasured event) {
        FixEffect effect = event.effect();
        fixes.remember(effect, event.at());
        if (effect.segment().isEmpty()
                && MOVED_BY_EFFECTS.contains(state)
                && fixes.isLastDeployed(effect.fix())
                && fixes.isDeployedIn(episode, effect.fix())) {
            state = after(effect.verdict());
        }
    }

    private State after(FixEffect.Verdict verdict) {
        return switch (verdict) {
            case VERIFIED -> State.VERIFIED;
            case REDUCED -> State.REDUCED;
            case INEFFECTIVE, WORSE -> State.UNDER_INVESTIGATION;
            case NOT_ENOUGH_DATA -> state;
        };
    }

    private void regressed(RootCauseRegressed event) {
        episode = event.episode();
        state = State.UNDER_INVESTIGATION;
    }

    private void archived(RootCauseArchived event) {
        setAside(State.ARCHIVED);
        archive = ArchiveTerms.of(event);
    }

    private void resumed() {
        state = beforeAside;
        archive = null;
    }

    private void merged(RootCauseMerged event) {
        beforeMerge = state;
        state = State.MERGED;
        mergedInto = event.into();
    }

    private void unmerged() {
        state = beforeMerge;
        mergedInto = null;
    }

    State state() {
        return state;
    }

    boolean is(State one, State... others) {
        return EnumSet.of(one, others).contains(state);
    }

    int episode() {
        return episode;
    }

    boolean isOwned() {
        return owned;
    }

    Fixes fixes() {
        return fixes;
    }

    /** The terms while it is archived and not merged. */
    @Nullable
    ArchiveTerms archive() {
        return state == State.ARCHIVED ? archive : null;
    }

    @Nullable
    RootCauseId mergedInto() {
        return mergedInto;
    }

    /** How many complaints analytics last reported. */
    @Nullable
    Integer complaints() {
        return complaints;
    }

    boolean isOlderThanReported(Instant at) {
        return reportedAt != null && !at.isAfter(reportedAt);
    }

    boolean isNews(Suspicion suspicion) {
        return Novelty.isMaterial(label, complaints, suspicion);
    }
}

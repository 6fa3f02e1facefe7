package redress.analytics.grouping;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import redress.analytics.index.Judgement;
import redress.analytics.index.Judgement.Part;
import redress.events.RootCauseId;
import redress.events.rootcause.RootCauseEvent;
import redress.events.rootcause.RootCauseEvent.RootCauseConfirmed;
import redress.events.rootcause.RootCauseEvent.RootCauseMerged;
import redress.events.rootcause.RootCauseEvent.RootCauseRaised;
import redress.events.rootcause.RootCauseEvent.RootCauseRejected;
import redress.events.rootcause.RootCauseEvent.RootCauseResumed;
import redress.events.rootcause.RootCauseEvent.RootCauseSplit;
import redress.events.rootcause.RootCauseEvent.RootCauseUnmerged;

/** What an event changes in what people have decided so far. */
final class Decisions {

    private final Map<RootCauseId, Judgement> judgements;
    private final Set<RootCauseId> changed = new HashSet<>();

    private Decisions(Map<RootCauseId, Judgement> judgements) {
        this.judgements = judgements;
    }

    /** Changes the judgements, and says which. */
    static Set<RootCauseId> apply(RootCauseEvent event, Map<RootCauseId, Judgement> judgements) {
        Decisions decisions = new Decisions(judgements);
        switch (event) {
            case RootCauseRaised e -> decisions.change(e.rootCause(), j -> j.named(e.name()));
            case RootCauseConfirmed e -> decisions.change(e.rootCause(), j -> j.confirmed(e.at(), e.name()));
            case RootCauseRejected e -> decisions.change(e.rootCause(), j -> j.rejected(e.at()));
            case RootCauseResumed e -> decisions.change(e.rootCause(), j -> j.resumed(e.at()));
            case RootCauseMerged e -> decisions.change(e.rootCause(), j -> j.merged(e.at(), e.into()));
            case RootCauseUnmerged e -> decisions.change(e.rootCause(), j -> j.merged(e.at(), null));
            case RootCauseSplit e -> decisions.split(e);
            default -> {}
        }
        return decisions.changed;
    }

    private void split(RootCauseSplit event) {
        Part part = new Part(
                event.into(),
                event.at(),
                event.complaints().stream().map(Object::toString).toList(),
                event.scope());
        change(event.rootCause(), j -> j.split(event.at(), part));
        change(event.into(), j -> j.named(event.name()));
    }

    private void change(RootCauseId cause, UnaryOperator<Judgement> change) {
        judgements.compute(cause, (id, known) -> change.apply(known == null ? Judgement.none(id) : known));
        changed.add(cause);
    }

    /** Other root causes whose complaints become more or fewer by an event. */
    static Set<RootCauseId> alsoConcerned(RootCauseEvent event) {
        return switch (event) {
            case RootCauseMerged e -> Set.of(e.into());
            case RootCauseUnmerged e -> Set.of(e.from());
            default -> Set.of();
        };
    }

    /** Whether complaints move from one root cause to another. */
    static boolean rearranges(RootCauseEvent event) {
        return event instanceof RootCauseMerged
                || event instanceof RootCauseUnmerged
                || event instanceof RootCauseSplit;
    }
}

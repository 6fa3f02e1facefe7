package redress.query.rootcause.life;

import java.util.Set;
import redress.events.finding.FixEffect;
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
import redress.query.index.Fields;
import tools.jackson.databind.node.ObjectNode;

/**
 * Where a root cause stands, by the same table as on the command side. Before it is set aside, merged or gets a fix planned
 * it is remembered where it stood, so that it can return there.
 */
final class Standing {

    static final String STATE = "state";

    private static final String BEFORE_FIX = "stateBeforeFix";
    private static final String BEFORE_ASIDE = "stateBeforeAside";
    private static final String BEFORE_MERGE = "stateBeforeMerge";

    /** What waits for an effect or was judged by an earlier measurement; nothing that is set aside. */
    private static final Set<String> MOVED_BY_EFFECTS =
            Set.of("fix-deployed", "verified", "reduced", "under-investigation");

    private Standing() {}

    /** Takes in an event before the rest of the document does. */
    static void takeIn(ObjectNode document, RootCauseEvent happened) {
        switch (happened) {
            case RootCauseSuspected _, RootCauseRaised _ -> Fields.setFirst(document, STATE, "suspected");
            case RootCauseConfirmed _ -> document.put(STATE, "confirmed");
            case RootCauseRejected _ -> goTo(document, "rejected", BEFORE_ASIDE);
            case RootCauseAccepted _ -> goTo(document, "accepted", BEFORE_ASIDE);
            case RootCauseArchived _ -> goTo(document, "archived", BEFORE_ASIDE);
            case RootCauseResumed _ -> goBack(document, BEFORE_ASIDE);
            case RootCauseMerged _ -> goTo(document, "merged", BEFORE_MERGE);
            case RootCauseUnmerged _ -> goBack(document, BEFORE_MERGE);
            case InvestigationStarted _, RootCauseRegressed _ -> document.put(STATE, "under-investigation");
            case FixPlanned _ when Fixes.anyOpenBut(document, "") -> document.put(STATE, "fix-planned");
            case FixPlanned _ -> goTo(document, "fix-planned", BEFORE_FIX);
            case FixWithdrawn event -> withdrawn(document, event);
            case FixDeployed _ -> document.put(STATE, "fix-deployed");
            case FixEffectMeasured event -> measured(document, event.effect());
            case RootCauseClosed _ -> document.put(STATE, "closed");
            case SuspicionUpdated _, ProcessOwnerAssigned _, FindingRecorded _, PlaybookWritten _ -> {}
            case RootCauseAbsorbed _, RootCauseReleased _, RootCauseSplit _ -> {}
        }
    }

    private static void goTo(ObjectNode document, String state, String memory) {
        document.put(memory, document.path(STATE).asString("suspected"));
        document.put(STATE, state);
    }

    private static void goBack(ObjectNode document, String memory) {
        document.put(STATE, document.path(memory).asString("suspected"));
        document.remove(memory);
    }

    private static void withdrawn(ObjectNode document, FixWithdrawn event) {
        if ("fix-planned".equals(Fields.text(document, STATE))
                && !Fixes.anyOpenBut(document, event.fix().toString())) {
            goBack(document, BEFORE_FIX);
        }
    }

    /** Only all customers together, after the last fix of this episode, say whether the process works again. */
    private static void measured(ObjectNode document, FixEffect effect) {
        if (!effect.segment().isEmpty()
                || !MOVED_BY_EFFECTS.contains(document.path(STATE).asString())
                || !Fixes.isLastOfThisEpisode(document, effect.fix().toString())) {
            return;
        }
        switch (effect.verdict()) {
            case VERIFIED -> document.put(STATE, "verified");
            case REDUCED -> document.put(STATE, "reduced");
            case INEFFECTIVE, WORSE -> document.put(STATE, "under-investigation");
            case NOT_ENOUGH_DATA -> {}
        }
    }
}

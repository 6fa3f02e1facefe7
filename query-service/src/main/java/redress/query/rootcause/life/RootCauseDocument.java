package redress.query.rootcause.life;

import org.jspecify.annotations.Nullable;
import redress.events.EventJson;
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
import redress.query.feed.Fact;
import redress.query.index.Fields;
import tools.jackson.databind.node.ObjectNode;

/** What a root cause's document says after each event. */
public final class RootCauseDocument {

    private RootCauseDocument() {}

    /** Whether a root cause can begin with it. */
    public static boolean begins(RootCauseEvent event) {
        return event instanceof RootCauseSuspected || event instanceof RootCauseRaised;
    }

    /** Changes the document, or makes it if it is the first event. */
    public static ObjectNode after(@Nullable ObjectNode before, Fact<RootCauseEvent> fact) {
        ObjectNode document = before == null ? EventJson.MAPPER.createObjectNode() : before;
        Standing.takeIn(document, fact.what());
        takeIn(document, fact.what(), fact.actor());
        document.put("sequence", fact.sequence());
        Fields.setLatest(document, "lastEventAt", fact.recordedAt());
        History.add(document, fact);
        return document;
    }

    private static void takeIn(ObjectNode document, RootCauseEvent happened, String actor) {
        switch (happened) {
            case RootCauseSuspected event -> suspected(document, event);
            case SuspicionUpdated event -> suspicion(document, event.suspicion());
            case RootCauseRaised event -> raised(document, event);
            case RootCauseConfirmed event -> confirmed(document, event);
            case ProcessOwnerAssigned event -> document.put("processOwner", event.processOwner());
            case FindingRecorded event -> Investigation.found(document, event, actor);
            case PlaybookWritten event -> Investigation.written(document, event);
            case FixPlanned event -> Fixes.planned(document, event);
            case FixWithdrawn event -> Fixes.withdrawn(document, event);
            case FixDeployed event -> Fixes.deployed(document, event);
            case FixEffectMeasured event -> Fixes.measured(document, event);
            case RootCauseClosed event -> Episodes.closed(document, event);
            case RootCauseRegressed event -> Episodes.regressed(document, event);
            case RootCauseAccepted event -> document.put("workaround", event.workaround());
            case RootCauseArchived event -> Bonds.archived(document, event);
            case RootCauseResumed _ -> document.remove("archive");
            case RootCauseMerged event ->
                document.put("mergedInto", event.into().toString());
            case RootCauseUnmerged _ -> document.remove("mergedInto");
            case RootCauseAbsorbed event -> Bonds.absorbed(document, event);
            case RootCauseReleased event -> Bonds.released(document, event);
            case RootCauseSplit event -> Bonds.split(document, event);
            // These change where it stands, and nothing besides.
            case RootCauseRejected _, InvestigationStarted _ -> {}
        }
    }

    private static void suspected(ObjectNode document, RootCauseSuspected event) {
        begun(document, event);
        suspicion(document, event.suspicion());
    }

    private static void begun(ObjectNode document, RootCauseEvent event) {
        document.put("id", event.rootCause().toString());
        Fields.setFirst(document, "at", event.at());
        Episodes.first(document, event.at());
    }

    /** The name that a person gave stays; until then the words of the cluster are the name. */
    private static void suspicion(ObjectNode document, Suspicion suspicion) {
        document.put("label", suspicion.label());
        if (!document.path("named").asBoolean(false)) {
            document.put("name", suspicion.label());
        }
        document.put("cluster", suspicion.cluster());
        document.put("clustering", suspicion.clustering());
        Fields.set(document, "keywords", suspicion.keywords());
        document.put("complaints", suspicion.complaints());
        Fields.set(document, "since", suspicion.since());
        Fields.set(document, "examples", suspicion.examples());
        Fields.set(document, "hypotheses", suspicion.hypotheses());
        Fields.setGuess(document, "suggestedCategory", suspicion.category());
        Fields.setGuess(document, "suggestedFeeling", suspicion.feeling());
    }

    private static void raised(ObjectNode document, RootCauseRaised event) {
        begun(document, event);
        document.put("named", true);
        document.put("name", event.name());
        Fields.setFirst(document, "label", event.name());
        document.withArrayProperty("keywords");
        document.withArrayProperty("examples");
        document.withArrayProperty("hypotheses");
        Fields.set(
                document,
                "splitFrom",
                event.splitFrom() == null ? null : event.splitFrom().toString());
    }

    private static void confirmed(ObjectNode document, RootCauseConfirmed event) {
        document.put("named", true);
        document.put("name", event.name());
        document.put("category", Fields.word(event.category()));
        document.put("process", event.process());
        Fields.set(document, "confirmedAt", event.at());
    }
}

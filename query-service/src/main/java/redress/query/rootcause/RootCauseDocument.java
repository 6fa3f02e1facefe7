package redress.query.rootcause;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import redress.events.EventJson;
import redress.events.finding.Suspicion;
import redress.events.rootcause.RootCauseEvent;
import redress.events.rootcause.RootCauseEvent.FindingRecorded;
import redress.events.rootcause.RootCauseEvent.FixDeployed;
import redress.events.rootcause.RootCauseEvent.FixPlanned;
import redress.events.rootcause.RootCauseEvent.ProcessOwnerAssigned;
import redress.events.rootcause.RootCauseEvent.RootCauseConfirmed;
import redress.events.rootcause.RootCauseEvent.RootCauseRejected;
import redress.events.rootcause.RootCauseEvent.RootCauseSuspected;
import redress.events.rootcause.RootCauseEvent.SuspicionUpdated;
import redress.query.feed.Fact;
import redress.query.index.Fields;
import tools.jackson.databind.node.ObjectNode;

/** What a root cause's document says after each event. */
final class RootCauseDocument {

    private RootCauseDocument() {}

    static ObjectNode after(@Nullable ObjectNode before, Fact<RootCauseEvent> fact) {
        ObjectNode document = before == null ? EventJson.MAPPER.createObjectNode() : before;
        switch (fact.what()) {
            case RootCauseSuspected event -> suspected(document, event);
            case SuspicionUpdated event -> suspicion(document, event.suspicion());
            case RootCauseConfirmed event -> confirmed(document, event);
            case RootCauseRejected _ -> document.put("state", "rejected");
            case ProcessOwnerAssigned event -> document.put("processOwner", event.processOwner());
            case FindingRecorded _ -> {}
            case FixPlanned event -> planned(document, event);
            case FixDeployed event -> deployed(document, event);
            default -> {}
        }
        document.put("sequence", fact.sequence());
        Fields.setLatest(document, "lastEventAt", fact.recordedAt());
        History.add(document, fact);
        return document;
    }

    private static void suspected(ObjectNode document, RootCauseSuspected event) {
        document.put("id", event.rootCause().toString());
        Fields.set(document, "at", event.at());
        document.put("state", "suspected");
        suspicion(document, event.suspicion());
    }

    /** The name that a person gave stays; until then the words of the cluster are the name. */
    private static void suspicion(ObjectNode document, Suspicion suspicion) {
        document.put("label", suspicion.label());
        if (!document.has("confirmedAt")) {
            document.put("name", suspicion.label());
        }
        document.put("cluster", suspicion.cluster());
        document.put("clustering", suspicion.clustering());
        Fields.set(document, "keywords", suspicion.keywords());
        document.put("complaints", suspicion.complaints());
        Fields.set(document, "since", suspicion.since());
        Fields.set(document, "examples", suspicion.examples());
        Fields.set(document, "hypotheses", suspicion.hypotheses());
    }

    private static void confirmed(ObjectNode document, RootCauseConfirmed event) {
        document.put("state", "confirmed");
        document.put("name", event.name());
        document.put(
                "category", event.category().name().toLowerCase(Locale.ROOT).replace('_', '-'));
        document.put("process", event.process());
        Fields.set(document, "confirmedAt", event.at());
    }

    private static void planned(ObjectNode document, FixPlanned event) {
        document.put("state", "fix-planned");
        ObjectNode fix = fix(document, event.fix().toString());
        fix.put("what", event.what());
        fix.put("state", "planned");
        Fields.set(fix, "scope", event.scope());
        Fields.set(fix, "expectedReduction", event.expectedReduction());
        Fields.set(fix, "due", event.due());
        Fields.set(fix, "plannedAt", event.at());
    }

    private static void deployed(ObjectNode document, FixDeployed event) {
        document.put("state", "fix-deployed");
        ObjectNode fix = fix(document, event.fix().toString());
        fix.put("what", event.what());
        fix.put("state", "deployed");
        Fields.set(fix, "effectiveAt", event.effectiveAt());
        Fields.set(document, "deployedAt", event.effectiveAt());
    }

    private static ObjectNode fix(ObjectNode document, String id) {
        for (var fix : document.withArrayProperty("fixes")) {
            if (fix instanceof ObjectNode known && id.equals(Fields.text(known, "fix"))) {
                return known;
            }
        }
        return document.withArrayProperty("fixes").addObject().put("fix", id);
    }
}

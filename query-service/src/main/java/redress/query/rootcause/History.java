package redress.query.rootcause;

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

/** The history of a root cause in its document: who decided what, when, in a sentence. */
final class History {

    private History() {}

    static void add(ObjectNode document, Fact<RootCauseEvent> fact) {
        ObjectNode line = document.withArrayProperty("history").addObject();
        Fields.set(line, "at", fact.what().at());
        line.put("type", fact.type());
        line.put("actor", fact.actor());
        line.put("summary", sentence(fact.what()));
    }

    private static String sentence(RootCauseEvent event) {
        return switch (event) {
            case RootCauseSuspected e -> "Suspected behind " + e.suspicion().complaints() + " complaints";
            case SuspicionUpdated e -> "Seen again behind " + e.suspicion().complaints() + " complaints";
            case RootCauseConfirmed e -> "Confirmed as “" + e.name() + "” in the process " + e.process();
            case RootCauseRejected e -> "Rejected: " + e.reason();
            case ProcessOwnerAssigned e -> e.processOwner() + " owns the process";
            case FindingRecorded e -> "Found: " + e.finding();
            case FixPlanned e -> "Fix " + e.fix() + " planned: " + e.what();
            case FixDeployed e -> "Fix " + e.fix() + " deployed: " + e.what();
        };
    }
}

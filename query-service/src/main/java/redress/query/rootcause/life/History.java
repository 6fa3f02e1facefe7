package redress.query.rootcause.life;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
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

/** The history of a root cause in its document: who decided what, when, in a sentence. */
final class History {

    private History() {}

    static void add(ObjectNode document, Fact<RootCauseEvent> fact) {
        ObjectNode line = document.withArrayProperty("history").addObject();
        Fields.set(line, "at", fact.what().at());
        line.put("type", fact.type());
        line.put("actor", fact.actor());
        Fields.set(line, "onBehalfOf", fact.onBehalfOf());
        line.put("summary", sentence(fact.what()));
    }

    private static String sentence(RootCauseEvent event) {
        return switch (event) {
            case RootCauseSuspected e -> "Suspected behind " + e.suspicion().complaints() + " complaints";
            case SuspicionUpdated e -> "Seen again behind " + e.suspicion().complaints() + " complaints";
            case RootCauseRaised e -> "Raised as “" + e.name() + "”: " + e.reason();
            case RootCauseConfirmed e -> "Confirmed as “" + e.name() + "” in the process " + e.process();
            case RootCauseRejected e -> "Rejected: " + e.reason();
            case ProcessOwnerAssigned e -> e.processOwner() + " owns the process";
            case InvestigationStarted e when e.question() == null -> "Investigation started";
            case InvestigationStarted e -> "Investigation started: " + e.question();
            case FindingRecorded e -> "Found: " + e.finding();
            case PlaybookWritten _ -> "Playbook written for handlers";
            case FixPlanned e -> "Fix " + e.fix() + " planned: " + e.what();
            case FixWithdrawn e -> "Fix " + e.fix() + " withdrawn: " + e.reason();
            case FixDeployed e -> "Fix " + e.fix() + " deployed: " + e.what();
            case FixEffectMeasured e -> Effects.sentence(e.effect());
            case RootCauseClosed e -> "Episode " + e.episode() + " closed: " + e.reason();
            case RootCauseRegressed e -> regressed(e);
            case RootCauseAccepted e -> "Accepted with a workaround: " + e.workaround();
            case RootCauseArchived e -> "Set aside" + condition(e) + ": " + e.reason();
            case RootCauseResumed e -> resumed(e);
            case RootCauseMerged e -> "Merged into another root cause: " + e.reason();
            case RootCauseAbsorbed e -> "Took in another root cause: " + e.reason();
            case RootCauseUnmerged e -> "Merge taken back: " + e.reason();
            case RootCauseReleased e -> "Let go of a root cause that was merged: " + e.reason();
            case RootCauseSplit e -> "Split; “" + e.name() + "” stands for itself now: " + e.reason();
        };
    }

    private static String regressed(RootCauseRegressed event) {
        return "Came back after fix " + event.fix() + ", on " + event.evidence().size() + " complaints; episode "
                + event.episode() + " begins: " + event.reason();
    }

    private static String condition(RootCauseArchived event) {
        List<String> conditions = new ArrayList<>();
        if (event.until() != null) {
            conditions.add(event.until().atOffset(ZoneOffset.UTC).toLocalDate().toString());
        }
        if (event.untilComplaints() != null) {
            conditions.add(event.untilComplaints() + " more complaints");
        }
        if (event.untilPerDay() != null) {
            conditions.add(event.untilPerDay() + " complaints a day");
        }
        return conditions.isEmpty() ? "" : " until " + String.join(" or ", conditions);
    }

    private static String resumed(RootCauseResumed event) {
        String why = switch (event.by()) {
            case PERSON -> "";
            case DATE -> ": the date has come";
            case COUNT -> ": so many complaints came";
            case RATE -> ": complaints come that often";
        };
        return "No longer set aside" + why + (event.reason() == null ? "" : ": " + event.reason());
    }
}

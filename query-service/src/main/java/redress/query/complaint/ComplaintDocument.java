package redress.query.complaint;

import org.jspecify.annotations.Nullable;
import redress.events.EventJson;
import redress.events.complaint.ComplaintEvent;
import redress.events.complaint.ComplaintEvent.AbuseRecorded;
import redress.events.complaint.ComplaintEvent.AccountCorrected;
import redress.events.complaint.ComplaintEvent.ApologyGiven;
import redress.events.complaint.ComplaintEvent.AttributionWithdrawn;
import redress.events.complaint.ComplaintEvent.CauseAttributed;
import redress.events.complaint.ComplaintEvent.CauseClassified;
import redress.events.complaint.ComplaintEvent.ChaserRecorded;
import redress.events.complaint.ComplaintEvent.ComplaintAcknowledged;
import redress.events.complaint.ComplaintEvent.ComplaintClosed;
import redress.events.complaint.ComplaintEvent.ComplaintEscalated;
import redress.events.complaint.ComplaintEvent.ComplaintLodged;
import redress.events.complaint.ComplaintEvent.ComplaintReopened;
import redress.events.complaint.ComplaintEvent.ComplaintResolved;
import redress.events.complaint.ComplaintEvent.ComplaintWithdrawn;
import redress.events.complaint.ComplaintEvent.ContactRecorded;
import redress.events.complaint.ComplaintEvent.CustomerInformed;
import redress.events.complaint.ComplaintEvent.CustomerThanked;
import redress.events.complaint.ComplaintEvent.ExplanationGiven;
import redress.events.complaint.ComplaintEvent.FeelingNamed;
import redress.events.complaint.ComplaintEvent.FollowUpAttempted;
import redress.events.complaint.ComplaintEvent.FollowedUp;
import redress.events.complaint.ComplaintEvent.GestureApproved;
import redress.events.complaint.ComplaintEvent.GestureDeclined;
import redress.events.complaint.ComplaintEvent.GestureGiven;
import redress.events.complaint.ComplaintEvent.GestureOffered;
import redress.events.complaint.ComplaintEvent.HandlerAssigned;
import redress.events.complaint.ComplaintEvent.HandlerCommended;
import redress.events.complaint.ComplaintEvent.LimitsExplained;
import redress.events.complaint.ComplaintEvent.NextStepAgreed;
import redress.events.complaint.ComplaintEvent.PersonalDataErased;
import redress.events.complaint.ComplaintEvent.PromiseBroken;
import redress.events.complaint.ComplaintEvent.PromiseKept;
import redress.events.complaint.ComplaintEvent.PromiseKeptLate;
import redress.events.complaint.ComplaintEvent.PromiseMade;
import redress.events.complaint.ComplaintEvent.PromiseReleased;
import redress.events.complaint.ComplaintEvent.RetellingRecorded;
import redress.events.complaint.ComplaintEvent.SolutionChosen;
import redress.events.complaint.ComplaintEvent.SolutionsOffered;
import redress.events.complaint.ComplaintEvent.SupportGiven;
import redress.events.complaint.ComplaintEvent.UnderstandingConfirmed;
import redress.query.feed.Fact;
import redress.query.index.Fields;
import redress.query.recovery.Contacts;
import redress.query.recovery.FollowUp;
import redress.query.recovery.Gestures;
import redress.query.recovery.Promises;
import redress.query.recovery.Steps;
import tools.jackson.databind.node.ObjectNode;

/** What a complaint's document says after each event. */
final class ComplaintDocument {

    private ComplaintDocument() {}

    static ObjectNode after(@Nullable ObjectNode before, Fact<ComplaintEvent> fact) {
        ObjectNode document = before == null ? EventJson.MAPPER.createObjectNode() : before;
        Contacts.takeIn(document, fact.what());
        Steps.takeIn(document, fact.what());
        takeIn(document, fact.what(), fact.actor());
        if (fact.what() instanceof ComplaintLodged) {
            // It may have been lodged long before, and lie in a mailbag.
            document.put("recordedAt", fact.recordedAt().toString());
        }
        document.put("sequence", fact.sequence());
        Fields.setLatest(document, "lastEventAt", fact.recordedAt());
        return document;
    }

    private static void takeIn(ObjectNode document, ComplaintEvent happened, String actor) {
        switch (happened) {
            case ComplaintLodged event -> Account.lodged(document, event);
            case AccountCorrected event -> Account.corrected(document, event);
            case HandlerAssigned event -> assigned(document, event);
            case RetellingRecorded _ -> Fields.count(document, "retellings");
            case ComplaintAcknowledged event -> Life.acknowledged(document, event);
            case FeelingNamed event -> document.put("feeling", Fields.word(event.feeling()));
            case ApologyGiven event ->
                document.put("accountable", event.accountable() || isSet(document, "accountable"));
            case SolutionsOffered event ->
                document.put(
                        "solutionsOffered",
                        Fields.number(document, "solutionsOffered", 0)
                                + event.solutions().size());
            case SolutionChosen event ->
                document.put("solutionChosen", event.solution().toString());
            case PromiseMade event -> Promises.made(document, event);
            case PromiseKept event -> Promises.kept(document, event);
            case PromiseBroken event -> Promises.broken(document, event);
            case PromiseKeptLate event -> Promises.keptLate(document, event);
            case PromiseReleased event -> Promises.released(document, event);
            case CustomerInformed event -> informed(document, event);
            case ChaserRecorded _ -> Fields.count(document, "chasers");
            case GestureOffered event -> Gestures.offered(document, event);
            case GestureApproved event -> Gestures.approved(document, event);
            case GestureDeclined event -> Gestures.declined(document, event);
            case GestureGiven event -> Gestures.given(document, event);
            case ComplaintEscalated _ -> Fields.count(document, "escalations");
            case SupportGiven _ -> document.put("supported", true);
            case AbuseRecorded _ -> document.put("abusive", true);
            case HandlerCommended _ -> document.put("commended", true);
            case CauseClassified event -> classified(document, event);
            case CauseAttributed event -> CauseLink.attributed(document, event, actor);
            case AttributionWithdrawn _ -> CauseLink.withdrawn(document);
            case ComplaintResolved event -> Life.resolved(document, event);
            case FollowUpAttempted _ -> Fields.count(document, "followUpAttempts");
            case FollowedUp event -> FollowUp.takeIn(document, event);
            case ComplaintClosed event -> Life.closed(document, event);
            case ComplaintReopened event -> Life.reopened(document, event);
            case ComplaintWithdrawn event -> Life.withdrawn(document, event);
            case PersonalDataErased event -> Account.erased(document, event);
            // These are contacts and steps, and nothing besides.
            case UnderstandingConfirmed _, ExplanationGiven _, NextStepAgreed _ -> {}
            case LimitsExplained _, ContactRecorded _, CustomerThanked _ -> {}
        }
    }

    private static void assigned(ObjectNode document, HandlerAssigned event) {
        document.put("handler", event.handler());
        Fields.set(document, "team", event.team());
        if (event.previous() != null) {
            Fields.count(document, "handlerChanges");
        }
    }

    private static void informed(ObjectNode document, CustomerInformed event) {
        Fields.count(document, "updates");
        Fields.set(document, "lastInformedAt", event.at());
        Fields.set(document, "nextUpdateBy", event.nextUpdateBy());
    }

    private static void classified(ObjectNode document, CauseClassified event) {
        document.put("causeCategory", Fields.word(event.category()));
        Fields.set(document, "subCause", event.subCause());
        document.put("origin", Fields.word(event.origin()));
    }

    private static boolean isSet(ObjectNode document, String flag) {
        return document.path(flag).asBoolean(false);
    }
}

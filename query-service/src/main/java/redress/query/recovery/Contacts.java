package redress.query.recovery;

import java.time.Duration;
import java.time.Instant;
import redress.events.complaint.ComplaintEvent;
import redress.events.complaint.ComplaintEvent.ApologyGiven;
import redress.events.complaint.ComplaintEvent.ComplaintAcknowledged;
import redress.events.complaint.ComplaintEvent.ComplaintResolved;
import redress.events.complaint.ComplaintEvent.ContactRecorded;
import redress.events.complaint.ComplaintEvent.CustomerInformed;
import redress.events.complaint.ComplaintEvent.CustomerThanked;
import redress.events.complaint.ComplaintEvent.Direction;
import redress.events.complaint.ComplaintEvent.ExplanationGiven;
import redress.events.complaint.ComplaintEvent.FeelingNamed;
import redress.events.complaint.ComplaintEvent.FollowedUp;
import redress.events.complaint.ComplaintEvent.GestureGiven;
import redress.events.complaint.ComplaintEvent.LimitsExplained;
import redress.events.complaint.ComplaintEvent.NextStepAgreed;
import redress.events.complaint.ComplaintEvent.PromiseMade;
import redress.events.complaint.ComplaintEvent.SolutionChosen;
import redress.events.complaint.ComplaintEvent.SolutionsOffered;
import redress.events.complaint.ComplaintEvent.UnderstandingConfirmed;
import redress.query.index.Fields;
import tools.jackson.databind.node.ObjectNode;

/**
 * When the customer heard from the company (practices P16, P17 and P29): the first answer, the longest silence, who got in
 * touch with whom. A customer's question for news ends no silence; only an answer does.
 */
public final class Contacts {

    private static final double SECONDS_PER_HOUR = 3600;

    private Contacts() {}

    /** Waiting begins: the complaint was lodged or reopened. */
    public static void begin(ObjectNode document, Instant at) {
        Fields.set(document, "lastContactAt", at);
    }

    /** Takes in an event, before the state that it leads to is set. */
    public static void takeIn(ObjectNode document, ComplaintEvent event) {
        if (event instanceof ContactRecorded contact) {
            count(document, contact);
        }
        boolean answer = isAnswer(event);
        if (answer) {
            Fields.setFirst(document, "answeredAt", event.at());
            Plan.answered(document);
        }
        if (answer || event instanceof ComplaintAcknowledged || event instanceof FollowedUp) {
            heard(document, event.at());
        }
    }

    /** Whether a person told the customer something; that the complaint has arrived is not enough. */
    private static boolean isAnswer(ComplaintEvent event) {
        return switch (event) {
            case UnderstandingConfirmed _, FeelingNamed _, ApologyGiven _, ExplanationGiven _ -> true;
            case SolutionsOffered _, SolutionChosen _, NextStepAgreed _, PromiseMade _ -> true;
            case CustomerInformed _, LimitsExplained _, ContactRecorded _, GestureGiven _ -> true;
            case ComplaintResolved _, CustomerThanked _ -> true;
            default -> false;
        };
    }

    private static void heard(ObjectNode document, Instant at) {
        Instant last = Fields.time(document, "lastContactAt");
        if (last != null && isWaiting(document)) {
            double hours = Math.round(100 * Duration.between(last, at).toSeconds() / SECONDS_PER_HOUR) / 100.0;
            if (hours >= document.path("longestSilenceHours").asDouble(0)) {
                document.put("longestSilenceHours", hours);
            }
        }
        Fields.setLatest(document, "lastContactAt", at);
    }

    /** Between the resolution and the follow-up nobody waits for news. */
    private static boolean isWaiting(ObjectNode document) {
        String state = document.path("state").asString();
        return state.equals("lodged") || state.equals("acknowledged");
    }

    private static void count(ObjectNode document, ContactRecorded contact) {
        Fields.count(document, contact.direction() == Direction.INBOUND ? "inboundContacts" : "outboundContacts");
        if (contact.listening()) {
            Fields.count(document, "listeningContacts");
        }
    }
}

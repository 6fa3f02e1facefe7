package redress.query.timeline;

import java.util.Locale;
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
import redress.events.complaint.ComplaintEvent.Direction;
import redress.events.complaint.ComplaintEvent.ExplanationGiven;
import redress.events.complaint.ComplaintEvent.Feeling;
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

/** What happened to a complaint as a short sentence that holds nothing personal. */
public final class TimelineSummary {

    private TimelineSummary() {}

    public static String of(ComplaintEvent event) {
        return switch (event) {
            case ComplaintLodged e -> "Lodged by " + e.channel() + " about " + e.product();
            case HandlerAssigned e when e.previous() == null -> "Given to " + e.handler();
            case HandlerAssigned e -> "Handed over from " + e.previous() + " to " + e.handler();
            case RetellingRecorded _ -> "Customer had to tell it again";
            case ComplaintAcknowledged e -> "Acknowledged; " + e.handler() + " owns it";
            case UnderstandingConfirmed _ -> "Customer agreed that it was understood";
            case FeelingNamed e when e.feeling() == Feeling.OTHER -> "Feeling named";
            case FeelingNamed e -> "Feeling named: " + words(e.feeling());
            case ApologyGiven e when e.accountable() -> "Apologised and took responsibility";
            case ApologyGiven _ -> "Apologised";
            case ExplanationGiven e when e.asked() -> "Explained what happened, as the customer asked";
            case ExplanationGiven _ -> "Explained what happened, unasked";
            case SolutionsOffered e
            when e.solutions().size() == 1 -> "Solution " + e.solutions().getFirst() + " offered";
            case SolutionsOffered e -> e.solutions().size() + " solutions offered";
            case SolutionChosen e -> "Customer chose solution " + e.solution();
            case NextStepAgreed _ -> "Next step agreed by both sides";
            case PromiseMade e -> "Promise " + e.promise() + " made";
            case PromiseKept e -> "Promise " + e.promise() + " kept";
            case PromiseBroken e -> "Promise " + e.promise() + " broken: its time passed";
            case PromiseKeptLate e -> "Promise " + e.promise() + " kept late";
            case PromiseReleased e -> "Promise " + e.promise() + " no longer wanted";
            case CustomerInformed _ -> "Customer informed";
            case LimitsExplained _ -> "Customer told what cannot be done";
            case ChaserRecorded _ -> "Customer had to ask for news";
            case ContactRecorded e -> contact(e);
            case GestureOffered e when e.needsApproval() -> "Gesture " + e.gesture() + " waits for approval";
            case GestureOffered e -> "Gesture " + e.gesture() + " offered";
            case GestureApproved e -> "Gesture " + e.gesture() + " approved by " + e.approvedBy();
            case GestureDeclined e -> "Gesture " + e.gesture() + " declined";
            case GestureGiven e -> "Gesture " + e.gesture() + " given";
            case ComplaintEscalated e when e.to() == null -> "Escalated";
            case ComplaintEscalated e -> "Escalated to " + e.to();
            case SupportGiven e -> e.manager() + " stepped in";
            case AbuseRecorded _ -> "Abusive conduct recorded";
            case HandlerCommended e -> e.handler() + " commended";
            case CauseClassified e -> classified(e);
            case CauseAttributed e -> "Attributed to the root cause " + e.rootCauseName();
            case AttributionWithdrawn _ -> "Attribution to a root cause taken back";
            case AccountCorrected _ -> "Account corrected";
            case ComplaintResolved e -> "Resolved: " + words(e.outcome());
            case CustomerThanked _ -> "Customer thanked";
            case FollowUpAttempted _ -> "Customer not reached for the follow-up";
            case FollowedUp _ -> "Followed up";
            case ComplaintClosed e when e.followedUp() -> "Closed";
            case ComplaintClosed _ -> "Closed without a follow-up";
            case ComplaintReopened _ -> "Reopened";
            case ComplaintWithdrawn _ -> "Withdrawn by the customer";
            case PersonalDataErased _ -> "Personal data erased";
        };
    }

    private static String contact(ContactRecorded contact) {
        String who = contact.direction() == Direction.INBOUND ? "Customer got in touch" : "Customer contacted";
        return contact.listening() ? who + "; mostly listened" : who;
    }

    private static String classified(CauseClassified cause) {
        return "Cause: " + words(cause.category()) + ", origin " + words(cause.origin());
    }

    private static String words(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}

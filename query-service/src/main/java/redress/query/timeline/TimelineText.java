package redress.query.timeline;

import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import redress.events.Personal;
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

/** What was said or written when something happened to a complaint: only for those who may read narratives. */
final class TimelineText {

    private TimelineText() {}

    static @Nullable String of(ComplaintEvent event) {
        return switch (event) {
            // The narrative stands in the complaint itself.
            case ComplaintLodged _ -> null;
            case ComplaintAcknowledged _, SolutionChosen _, FollowUpAttempted _ -> null;
            case PromiseKept _, PromiseBroken _, PromiseKeptLate _ -> null;
            case GestureApproved _, GestureGiven _, PersonalDataErased _ -> null;
            case HandlerAssigned e -> field(e.personal(), "note");
            case RetellingRecorded e -> field(e.personal(), "note");
            case UnderstandingConfirmed e -> field(e.personal(), "summary");
            case FeelingNamed e -> field(e.personal(), "words");
            case ApologyGiven e -> field(e.personal(), "words");
            case ExplanationGiven e -> field(e.personal(), "explanation");
            case SolutionsOffered e -> solutions(e);
            case NextStepAgreed e -> field(e.personal(), "step");
            case PromiseMade e -> field(e.personal(), "what");
            case PromiseReleased e -> field(e.personal(), "reason");
            case CustomerInformed e -> field(e.personal(), "message");
            case LimitsExplained e -> field(e.personal(), "limits");
            case ChaserRecorded e -> field(e.personal(), "words");
            case ContactRecorded e -> field(e.personal(), "note");
            case GestureOffered e -> field(e.personal(), "what");
            case GestureDeclined e -> field(e.personal(), "reason");
            case ComplaintEscalated e -> field(e.personal(), "reason");
            case SupportGiven e -> field(e.personal(), "how");
            case AbuseRecorded e -> field(e.personal(), "description");
            case HandlerCommended e -> field(e.personal(), "reason");
            case CauseClassified e -> field(e.personal(), "reason");
            case CauseAttributed e -> field(e.personal(), "reason");
            case AttributionWithdrawn e -> field(e.personal(), "reason");
            case AccountCorrected e -> field(e.personal(), "reason");
            case ComplaintResolved e -> field(e.personal(), "reason");
            case CustomerThanked e -> field(e.personal(), "words");
            case FollowedUp e -> field(e.personal(), "suggestion");
            case ComplaintClosed e -> field(e.personal(), "reason");
            case ComplaintReopened e -> field(e.personal(), "reason");
            case ComplaintWithdrawn e -> field(e.personal(), "reason");
        };
    }

    private static @Nullable String solutions(SolutionsOffered offered) {
        Map<String, String> said = offered.personal().read();
        String all = offered.solutions().stream()
                .map(solution -> said.get(solution.toString()))
                .filter(Objects::nonNull)
                .collect(Collectors.joining("; "));
        return all.isEmpty() ? null : all;
    }

    private static @Nullable String field(Personal fields, String name) {
        return fields.read().get(name);
    }
}

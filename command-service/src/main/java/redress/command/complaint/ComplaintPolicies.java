package redress.command.complaint;

import org.jspecify.annotations.Nullable;
import redress.command.complaint.ComplaintCommand.Acknowledge;
import redress.command.complaint.ComplaintCommand.AssignHandler;
import redress.command.complaint.ComplaintCommand.Resolve;
import redress.command.rule.Policy;
import redress.command.rule.Rule;
import redress.events.complaint.ComplaintEvent.Outcome;

/** The rules of a complaint's life, and which of them each command must keep. */
final class ComplaintPolicies {

    static final Rule<Complaint, AssignHandler> HANDLER_CHANGES = Rule.of(
            "handler-changes",
            "The complaint already has this handler.",
            (complaint, command) -> command.handler().equals(complaint.handler()));

    static final Rule<Complaint, AssignHandler> HAND_OVER_NEEDS_NOTE = Rule.of(
            "hand-over-needs-note",
            "A hand-over needs a note, so that the customer need not tell everything again.",
            (complaint, command) -> complaint.handler() != null && isBlank(command.note()));

    static final Rule<Complaint, Acknowledge> ACKNOWLEDGE_NEEDS_HANDLER = Rule.of(
            "acknowledge-needs-handler",
            "Assign a handler first: acknowledging tells the customer who owns the complaint.",
            (complaint, command) -> complaint.handler() == null);

    static final Rule<Complaint, Acknowledge> ACKNOWLEDGE_ONCE = Rule.of(
            "acknowledge-once",
            "The complaint was already acknowledged; inform the customer instead.",
            (complaint, command) -> complaint.isAcknowledged());

    static final Rule<Complaint, Resolve> RESOLVE_ONCE = Rule.of(
            "resolve-once", "The complaint is already resolved.", (complaint, command) -> complaint.isResolved());

    static final Rule<Complaint, Resolve> RESOLVE_NEEDS_OUTCOME = Rule.of(
            "resolve-needs-outcome",
            "Resolving needs an outcome: upheld, partly upheld or not upheld.",
            (complaint, command) -> command.outcome() == null);

    static final Rule<Complaint, Resolve> NOT_UPHELD_NEEDS_REASON = Rule.of(
            "not-upheld-needs-reason",
            "A complaint that is not upheld needs a reason the customer can understand.",
            (complaint, command) -> command.outcome() == Outcome.NOT_UPHELD && isBlank(command.reason()));

    static final Policy<Complaint, AssignHandler> ASSIGN_HANDLER =
            Policy.of(AssignHandler.class, HANDLER_CHANGES, HAND_OVER_NEEDS_NOTE);
    static final Policy<Complaint, Acknowledge> ACKNOWLEDGE =
            Policy.of(Acknowledge.class, ACKNOWLEDGE_NEEDS_HANDLER, ACKNOWLEDGE_ONCE);
    static final Policy<Complaint, Resolve> RESOLVE =
            Policy.of(Resolve.class, RESOLVE_ONCE, RESOLVE_NEEDS_OUTCOME, NOT_UPHELD_NEEDS_REASON);

    private ComplaintPolicies() {}

    private static boolean isBlank(@Nullable String text) {
        return text == null || text.isBlank();
    }
}

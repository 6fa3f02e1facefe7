package redress.command.complaint;

import java.math.BigDecimal;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import redress.command.complaint.ComplaintCommand.AgreeNextStep;
import redress.command.complaint.ComplaintCommand.AssignHandler;
import redress.command.complaint.ComplaintCommand.AttributeCause;
import redress.command.complaint.ComplaintCommand.BeginHistory;
import redress.command.complaint.ComplaintCommand.ChooseSolution;
import redress.command.complaint.ComplaintCommand.Close;
import redress.command.complaint.ComplaintCommand.CommendHandler;
import redress.command.complaint.ComplaintCommand.CorrectAccount;
import redress.command.complaint.ComplaintCommand.FollowUp;
import redress.command.complaint.ComplaintCommand.GiveSupport;
import redress.command.complaint.ComplaintCommand.InformCustomer;
import redress.command.complaint.ComplaintCommand.MakePromise;
import redress.command.complaint.ComplaintCommand.OfferSolutions;
import redress.command.complaint.ComplaintCommand.Resolve;
import redress.command.rule.Rule;
import redress.events.complaint.ComplaintEvent.Outcome;

/** The rules of a complaint's life, but for those of promises and gestures. */
final class ComplaintRules {

    static final Rule<Recovery, Object> NOT_CLOSED =
            Rule.ofState("closed-stays-closed", "The complaint is closed; reopen it first.", Recovery::closed);

    static final Rule<Recovery, Object> NOT_WITHDRAWN = Rule.ofState(
            "withdrawn-stays-withdrawn",
            "The customer withdrew the complaint; if they tell it again, lodge it as a new one.",
            Recovery::withdrawn);

    static final Rule<Recovery, Object> HANDLER_FIRST = Rule.ofState(
            "handler-first",
            "Assign a handler first: the customer needs one person who owns the complaint.",
            recovery -> recovery.handler() == null);

    static final Rule<Recovery, AssignHandler> HANDLER_CHANGES = Rule.of(
            "handler-changes",
            "The complaint already has this handler.",
            (recovery, command) -> command.handler().equals(recovery.handler()));

    static final Rule<Recovery, AssignHandler> HAND_OVER_NEEDS_NOTE = Rule.of(
            "hand-over-needs-note",
            "A hand-over needs a note, so that the customer need not tell everything again.",
            (recovery, command) -> recovery.handler() != null && command.note() == null);

    static final Rule<Recovery, Object> ACKNOWLEDGE_ONCE = Rule.ofState(
            "acknowledge-once",
            "The complaint was already acknowledged; inform the customer instead.",
            Recovery::acknowledged);

    static final Rule<Recovery, OfferSolutions> SOLUTIONS_NEEDED = Rule.of(
            "solutions-needed",
            "Offer at least one solution and at most 20, each in words.",
            (recovery, command) -> command.solutions().isEmpty()
                    || command.solutions().size() > 20
                    || command.solutions().stream()
                            .anyMatch(words -> words.text().isBlank()));

    static final Rule<Recovery, Object> SOLUTIONS_FIRST = Rule.ofState(
            "solutions-first", "Offer solutions first, so that the customer can choose.", r -> !r.anySolution());

    static final Rule<Recovery, ChooseSolution> SOLUTION_WAS_OFFERED = Rule.of(
            "solution-was-offered",
            "No solution of this number was offered to the customer.",
            (recovery, command) -> !recovery.offered(command.solution()));

    static final Rule<Recovery, AgreeNextStep> BOTH_AGREE = Rule.of(
            "next-step-needs-both",
            "A next step needs the agreement of both sides: the customer's and the handler's.",
            (recovery, command) -> !command.customerAgrees() || !command.handlerAgrees());

    static final Rule<Recovery, AgreeNextStep> STEP_LIES_AHEAD = Rule.of(
            "due-lies-ahead",
            "The due time must lie in the future.",
            (recovery, command) -> command.due() != null && !command.due().isAfter(command.at()));

    static final Rule<Recovery, MakePromise> PROMISE_LIES_AHEAD = Rule.of(
            "due-lies-ahead",
            "The due time must lie in the future.",
            (recovery, command) -> !command.due().isAfter(command.at()));

    static final Rule<Recovery, InformCustomer> UPDATE_LIES_AHEAD = Rule.of(
            "next-update-lies-ahead",
            "The time of the next update must lie in the future.",
            (recovery, command) ->
                    command.nextUpdateBy() != null && !command.nextUpdateBy().isAfter(command.at()));

    static final Rule<Recovery, Object> ESCALATE_ONCE = Rule.ofState(
            "escalate-once",
            "The complaint is already escalated and waits for a manager's support.",
            Recovery::escalated);

    static final Rule<Recovery, Object> SUPPORT_ANSWERS_ESCALATION = Rule.ofState(
            "support-answers-escalation",
            "Nobody asked for a manager; escalate the complaint first.",
            recovery -> !recovery.escalated());

    static final Rule<Recovery, GiveSupport> SUPPORT_BY_SOMEONE_ELSE = Rule.of(
            "support-by-someone-else",
            "A manager's support comes from someone else than the handler.",
            (recovery, command) -> command.by().equals(recovery.handler()));

    static final Rule<Recovery, CommendHandler> COMMEND_SOMEONE_ELSE = Rule.of(
            "commend-someone-else",
            "A commendation comes from someone else than the handler.",
            (recovery, command) -> command.by().equals(recovery.handler()));

    static final Rule<Recovery, AttributeCause> CONFIDENCE_IS_A_SHARE =
            Rule.of("confidence-is-a-share", "The confidence is a number from 0 to 1.", (recovery, command) -> {
                Double confidence = command.confidence();
                return confidence != null && !(confidence >= 0 && confidence <= 1);
            });

    static final Rule<Recovery, Object> ATTRIBUTION_FIRST = Rule.ofState(
            "attribution-first",
            "No person has linked the complaint to a root cause.",
            recovery -> recovery.rootCause() == null);

    static final Rule<Recovery, CorrectAccount> CORRECTION_CHANGES_SOMETHING = Rule.of(
            "correction-changes-something",
            "Say what is to be corrected: at least one field beside the reason.",
            (recovery, command) -> corrected(command).allMatch(Objects::isNull));

    static final Rule<Recovery, Object> RESOLVE_ONCE =
            Rule.ofState("resolve-once", "The complaint is already resolved.", Recovery::resolved);

    static final Rule<Recovery, Resolve> RESOLVE_NEEDS_OUTCOME = Rule.of(
            "resolve-needs-outcome",
            "Resolving needs an outcome: upheld, partly upheld or not upheld.",
            (recovery, command) -> command.outcome() == null);

    static final Rule<Recovery, Resolve> NOT_UPHELD_NEEDS_REASON = Rule.of(
            "not-upheld-needs-reason",
            "A complaint that is not upheld needs a reason the customer can understand.",
            (recovery, command) -> command.outcome() == Outcome.NOT_UPHELD && command.reason() == null);

    static final Rule<Recovery, Resolve> REMEDY_IS_NO_DEBT = Rule.of(
            "remedy-is-no-debt",
            "The worth of a remedy is 0 or more.",
            (recovery, command) -> isNegative(command.remedy()));

    static final Rule<Recovery, Object> RESOLVE_FIRST =
            Rule.ofState("resolve-first", "Resolve the complaint first.", recovery -> !recovery.resolved());

    static final Rule<Recovery, FollowUp> FOLLOW_UP_SAYS_SOMETHING = Rule.of(
            "follow-up-says-something",
            "Record at least one answer or a suggestion; if the customer could not be reached, record the attempt.",
            (recovery, command) -> Scales.answers(command).allMatch(Objects::isNull) && command.suggestion() == null);

    static final Rule<Recovery, FollowUp> ANSWERS_ON_THEIR_SCALES = Rule.of(
            "answers-on-their-scales",
            "Satisfaction, fairness and return intention go from 1 to 5, effort from 1 to 7, recommendation from 0 to 10.",
            (recovery, command) -> !Scales.keptBy(command));

    static final Rule<Recovery, Close> CLOSE_NEEDS_FOLLOW_UP = Rule.of(
            "close-needs-follow-up",
            "Follow up first, or state the reason why there is no follow-up, for example three attempts to reach the customer.",
            (recovery, command) -> !recovery.followedUp() && command.reason() == null);

    static final Rule<Recovery, BeginHistory> HISTORY_AFTER_LODGING = Rule.of(
            "history-after-lodging",
            "The first step of a history must not come before the complaint was lodged.",
            (recovery, command) -> command.at().isBefore(recovery.lodgedAt()));

    static final Rule<Recovery, BeginHistory> HISTORY_IN_ORDER = Rule.of(
            "history-in-order",
            "Something as late as the first step is recorded of this complaint already. If it is this very history, it came"
                    + " before and need not come again.",
            (recovery, command) -> recovery.lastAt() != null && !command.at().isAfter(recovery.lastAt()));

    private ComplaintRules() {}

    private static boolean isNegative(@Nullable BigDecimal number) {
        return number != null && number.signum() < 0;
    }

    private static Stream<@Nullable Object> corrected(CorrectAccount command) {
        return Stream.of(
                command.product(),
                command.subProduct(),
                command.channel(),
                command.processStep(),
                command.region(),
                command.language(),
                command.severity(),
                command.occurredAt(),
                command.narrative());
    }
}

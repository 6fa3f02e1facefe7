package redress.command.complaint;

import static redress.command.complaint.ComplaintRules.ACKNOWLEDGE_ONCE;
import static redress.command.complaint.ComplaintRules.ANSWERS_ON_THEIR_SCALES;
import static redress.command.complaint.ComplaintRules.ATTRIBUTION_FIRST;
import static redress.command.complaint.ComplaintRules.BOTH_AGREE;
import static redress.command.complaint.ComplaintRules.CLOSE_NEEDS_FOLLOW_UP;
import static redress.command.complaint.ComplaintRules.COMMEND_SOMEONE_ELSE;
import static redress.command.complaint.ComplaintRules.CONFIDENCE_IS_A_SHARE;
import static redress.command.complaint.ComplaintRules.CORRECTION_CHANGES_SOMETHING;
import static redress.command.complaint.ComplaintRules.ESCALATE_ONCE;
import static redress.command.complaint.ComplaintRules.FOLLOW_UP_SAYS_SOMETHING;
import static redress.command.complaint.ComplaintRules.HANDLER_CHANGES;
import static redress.command.complaint.ComplaintRules.HANDLER_FIRST;
import static redress.command.complaint.ComplaintRules.HAND_OVER_NEEDS_NOTE;
import static redress.command.complaint.ComplaintRules.HISTORY_AFTER_LODGING;
import static redress.command.complaint.ComplaintRules.HISTORY_IN_ORDER;
import static redress.command.complaint.ComplaintRules.NOT_CLOSED;
import static redress.command.complaint.ComplaintRules.NOT_UPHELD_NEEDS_REASON;
import static redress.command.complaint.ComplaintRules.NOT_WITHDRAWN;
import static redress.command.complaint.ComplaintRules.PROMISE_LIES_AHEAD;
import static redress.command.complaint.ComplaintRules.REMEDY_IS_NO_DEBT;
import static redress.command.complaint.ComplaintRules.RESOLVE_FIRST;
import static redress.command.complaint.ComplaintRules.RESOLVE_NEEDS_OUTCOME;
import static redress.command.complaint.ComplaintRules.RESOLVE_ONCE;
import static redress.command.complaint.ComplaintRules.SOLUTIONS_FIRST;
import static redress.command.complaint.ComplaintRules.SOLUTIONS_NEEDED;
import static redress.command.complaint.ComplaintRules.SOLUTION_WAS_OFFERED;
import static redress.command.complaint.ComplaintRules.STEP_LIES_AHEAD;
import static redress.command.complaint.ComplaintRules.SUPPORT_ANSWERS_ESCALATION;
import static redress.command.complaint.ComplaintRules.SUPPORT_BY_SOMEONE_ELSE;
import static redress.command.complaint.ComplaintRules.UPDATE_LIES_AHEAD;
import static redress.command.complaint.GestureRules.APPROVED_BY_SOMEONE_ELSE;
import static redress.command.complaint.GestureRules.APPROVED_ONCE;
import static redress.command.complaint.GestureRules.APPROVED_WAS_OFFERED;
import static redress.command.complaint.GestureRules.APPROVED_WITHIN_AUTHORITY;
import static redress.command.complaint.GestureRules.DECLINED_BEFORE_GIVEN;
import static redress.command.complaint.GestureRules.DECLINED_WAS_OFFERED;
import static redress.command.complaint.GestureRules.GESTURE_AWAITS_APPROVAL;
import static redress.command.complaint.GestureRules.GESTURE_HAS_WORTH;
import static redress.command.complaint.GestureRules.GIVEN_NEEDS_APPROVAL;
import static redress.command.complaint.GestureRules.GIVEN_ONCE;
import static redress.command.complaint.GestureRules.GIVEN_WAS_OFFERED;
import static redress.command.complaint.GestureRules.OPEN_GESTURE_NEEDED;
import static redress.command.complaint.PromiseRules.KEPT_IN_TIME;
import static redress.command.complaint.PromiseRules.KEPT_ONCE;
import static redress.command.complaint.PromiseRules.KEPT_WAS_MADE;
import static redress.command.complaint.PromiseRules.LATE_IS_LATE;
import static redress.command.complaint.PromiseRules.LATE_WAS_MADE;
import static redress.command.complaint.PromiseRules.OPEN_PROMISE_NEEDED;
import static redress.command.complaint.PromiseRules.RELEASED_IN_TIME;
import static redress.command.complaint.PromiseRules.RELEASED_WAS_MADE;
import static redress.command.complaint.PromiseRules.UNKEPT_PROMISE_NEEDED;

import java.util.ArrayList;
import java.util.List;
import redress.command.complaint.ComplaintCommand.Acknowledge;
import redress.command.complaint.ComplaintCommand.AgreeNextStep;
import redress.command.complaint.ComplaintCommand.ApproveGesture;
import redress.command.complaint.ComplaintCommand.AssignHandler;
import redress.command.complaint.ComplaintCommand.AttemptFollowUp;
import redress.command.complaint.ComplaintCommand.AttributeCause;
import redress.command.complaint.ComplaintCommand.BeginHistory;
import redress.command.complaint.ComplaintCommand.ChooseSolution;
import redress.command.complaint.ComplaintCommand.ClassifyCause;
import redress.command.complaint.ComplaintCommand.Close;
import redress.command.complaint.ComplaintCommand.CommendHandler;
import redress.command.complaint.ComplaintCommand.ConfirmUnderstanding;
import redress.command.complaint.ComplaintCommand.CorrectAccount;
import redress.command.complaint.ComplaintCommand.DeclineGesture;
import redress.command.complaint.ComplaintCommand.Escalate;
import redress.command.complaint.ComplaintCommand.Explain;
import redress.command.complaint.ComplaintCommand.ExplainLimits;
import redress.command.complaint.ComplaintCommand.FollowUp;
import redress.command.complaint.ComplaintCommand.GiveApology;
import redress.command.complaint.ComplaintCommand.GiveGesture;
import redress.command.complaint.ComplaintCommand.GiveSupport;
import redress.command.complaint.ComplaintCommand.InformCustomer;
import redress.command.complaint.ComplaintCommand.KeepPromise;
import redress.command.complaint.ComplaintCommand.KeepPromiseLate;
import redress.command.complaint.ComplaintCommand.MakePromise;
import redress.command.complaint.ComplaintCommand.NameFeeling;
import redress.command.complaint.ComplaintCommand.OfferGesture;
import redress.command.complaint.ComplaintCommand.OfferSolutions;
import redress.command.complaint.ComplaintCommand.RecordAbuse;
import redress.command.complaint.ComplaintCommand.RecordChaser;
import redress.command.complaint.ComplaintCommand.RecordContact;
import redress.command.complaint.ComplaintCommand.RecordRetelling;
import redress.command.complaint.ComplaintCommand.ReleasePromise;
import redress.command.complaint.ComplaintCommand.Reopen;
import redress.command.complaint.ComplaintCommand.Resolve;
import redress.command.complaint.ComplaintCommand.Thank;
import redress.command.complaint.ComplaintCommand.Withdraw;
import redress.command.complaint.ComplaintCommand.WithdrawAttribution;
import redress.command.rule.Policy;
import redress.command.rule.Rule;

/** Which rules each command must keep. But for reopening, all of them need a complaint that has not ended. */
final class ComplaintPolicies {

    static final Policy<Recovery, AssignHandler> ASSIGN_HANDLER =
            open(AssignHandler.class, HANDLER_CHANGES, HAND_OVER_NEEDS_NOTE);
    static final Policy<Recovery, RecordRetelling> RECORD_RETELLING = open(RecordRetelling.class);
    static final Policy<Recovery, Acknowledge> ACKNOWLEDGE = open(Acknowledge.class, HANDLER_FIRST, ACKNOWLEDGE_ONCE);
    static final Policy<Recovery, ConfirmUnderstanding> CONFIRM_UNDERSTANDING = open(ConfirmUnderstanding.class);
    static final Policy<Recovery, NameFeeling> NAME_FEELING = open(NameFeeling.class);
    static final Policy<Recovery, GiveApology> GIVE_APOLOGY = open(GiveApology.class);
    static final Policy<Recovery, Explain> EXPLAIN = open(Explain.class);
    static final Policy<Recovery, OfferSolutions> OFFER_SOLUTIONS =
            open(OfferSolutions.class, HANDLER_FIRST, SOLUTIONS_NEEDED);
    static final Policy<Recovery, ChooseSolution> CHOOSE_SOLUTION =
            open(ChooseSolution.class, SOLUTIONS_FIRST, SOLUTION_WAS_OFFERED);
    static final Policy<Recovery, AgreeNextStep> AGREE_NEXT_STEP =
            open(AgreeNextStep.class, HANDLER_FIRST, BOTH_AGREE, STEP_LIES_AHEAD);
    static final Policy<Recovery, MakePromise> MAKE_PROMISE =
            open(MakePromise.class, HANDLER_FIRST, PROMISE_LIES_AHEAD);
    static final Policy<Recovery, KeepPromise> KEEP_PROMISE =
            open(KeepPromise.class, KEPT_WAS_MADE, KEPT_IN_TIME, KEPT_ONCE, OPEN_PROMISE_NEEDED);
    static final Policy<Recovery, KeepPromiseLate> KEEP_PROMISE_LATE =
            open(KeepPromiseLate.class, UNKEPT_PROMISE_NEEDED, LATE_WAS_MADE, LATE_IS_LATE);
    static final Policy<Recovery, ReleasePromise> RELEASE_PROMISE =
            open(ReleasePromise.class, OPEN_PROMISE_NEEDED, RELEASED_WAS_MADE, RELEASED_IN_TIME);
    static final Policy<Recovery, InformCustomer> INFORM_CUSTOMER = open(InformCustomer.class, UPDATE_LIES_AHEAD);
    static final Policy<Recovery, ExplainLimits> EXPLAIN_LIMITS = open(ExplainLimits.class);
    static final Policy<Recovery, RecordChaser> RECORD_CHASER = open(RecordChaser.class);
    static final Policy<Recovery, RecordContact> RECORD_CONTACT = open(RecordContact.class);
    static final Policy<Recovery, OfferGesture> OFFER_GESTURE =
            open(OfferGesture.class, HANDLER_FIRST, GESTURE_HAS_WORTH);
    static final Policy<Recovery, ApproveGesture> APPROVE_GESTURE = open(
            ApproveGesture.class,
            GESTURE_AWAITS_APPROVAL,
            APPROVED_WAS_OFFERED,
            APPROVED_ONCE,
            APPROVED_BY_SOMEONE_ELSE,
            APPROVED_WITHIN_AUTHORITY);
    static final Policy<Recovery, DeclineGesture> DECLINE_GESTURE =
            open(DeclineGesture.class, OPEN_GESTURE_NEEDED, DECLINED_WAS_OFFERED, DECLINED_BEFORE_GIVEN);
    static final Policy<Recovery, GiveGesture> GIVE_GESTURE =
            open(GiveGesture.class, OPEN_GESTURE_NEEDED, GIVEN_WAS_OFFERED, GIVEN_ONCE, GIVEN_NEEDS_APPROVAL);
    static final Policy<Recovery, Escalate> ESCALATE = open(Escalate.class, HANDLER_FIRST, ESCALATE_ONCE);
    static final Policy<Recovery, GiveSupport> GIVE_SUPPORT =
            open(GiveSupport.class, SUPPORT_ANSWERS_ESCALATION, SUPPORT_BY_SOMEONE_ELSE);
    static final Policy<Recovery, RecordAbuse> RECORD_ABUSE = open(RecordAbuse.class, HANDLER_FIRST);
    static final Policy<Recovery, CommendHandler> COMMEND_HANDLER =
            open(CommendHandler.class, HANDLER_FIRST, COMMEND_SOMEONE_ELSE);
    static final Policy<Recovery, ClassifyCause> CLASSIFY_CAUSE = open(ClassifyCause.class);
    static final Policy<Recovery, AttributeCause> ATTRIBUTE_CAUSE = open(AttributeCause.class, CONFIDENCE_IS_A_SHARE);
    static final Policy<Recovery, WithdrawAttribution> WITHDRAW_ATTRIBUTION =
            open(WithdrawAttribution.class, ATTRIBUTION_FIRST);
    static final Policy<Recovery, CorrectAccount> CORRECT_ACCOUNT =
            open(CorrectAccount.class, CORRECTION_CHANGES_SOMETHING);
    static final Policy<Recovery, Resolve> RESOLVE = open(
            Resolve.class,
            HANDLER_FIRST,
            RESOLVE_ONCE,
            RESOLVE_NEEDS_OUTCOME,
            NOT_UPHELD_NEEDS_REASON,
            REMEDY_IS_NO_DEBT);
    static final Policy<Recovery, Thank> THANK = open(Thank.class);
    static final Policy<Recovery, AttemptFollowUp> ATTEMPT_FOLLOW_UP = open(AttemptFollowUp.class, RESOLVE_FIRST);
    static final Policy<Recovery, FollowUp> FOLLOW_UP =
            open(FollowUp.class, RESOLVE_FIRST, FOLLOW_UP_SAYS_SOMETHING, ANSWERS_ON_THEIR_SCALES);
    static final Policy<Recovery, Close> CLOSE = open(Close.class, RESOLVE_FIRST, CLOSE_NEEDS_FOLLOW_UP);
    static final Policy<Recovery, Withdraw> WITHDRAW = open(Withdraw.class);
    static final Policy<Recovery, Reopen> REOPEN = Policy.of(Reopen.class, NOT_WITHDRAWN, RESOLVE_FIRST);

    /** Sent by no person: it comes before the steps of a history. */
    static final Policy<Recovery, BeginHistory> BEGIN_HISTORY =
            Policy.of(BeginHistory.class, HISTORY_AFTER_LODGING, HISTORY_IN_ORDER);

    /** Every policy, in the order in which a recovery usually goes. */
    static final List<Policy<Recovery, ?>> ALL = List.of(
            ASSIGN_HANDLER,
            RECORD_RETELLING,
            ACKNOWLEDGE,
            CONFIRM_UNDERSTANDING,
            NAME_FEELING,
            GIVE_APOLOGY,
            EXPLAIN,
            OFFER_SOLUTIONS,
            CHOOSE_SOLUTION,
            AGREE_NEXT_STEP,
            MAKE_PROMISE,
            KEEP_PROMISE,
            KEEP_PROMISE_LATE,
            RELEASE_PROMISE,
            INFORM_CUSTOMER,
            EXPLAIN_LIMITS,
            RECORD_CHASER,
            RECORD_CONTACT,
            OFFER_GESTURE,
            APPROVE_GESTURE,
            DECLINE_GESTURE,
            GIVE_GESTURE,
            ESCALATE,
            GIVE_SUPPORT,
            RECORD_ABUSE,
            COMMEND_HANDLER,
            CLASSIFY_CAUSE,
            ATTRIBUTE_CAUSE,
            WITHDRAW_ATTRIBUTION,
            CORRECT_ACCOUNT,
            RESOLVE,
            THANK,
            ATTEMPT_FOLLOW_UP,
            FOLLOW_UP,
            CLOSE,
            REOPEN,
            WITHDRAW);

    private ComplaintPolicies() {}

    @SafeVarargs
    @SuppressWarnings("varargs")
    private static <C> Policy<Recovery, C> open(Class<C> command, Rule<Recovery, ? super C>... rules) {
        List<Rule<Recovery, ? super C>> all = new ArrayList<>(List.of(NOT_WITHDRAWN, NOT_CLOSED));
        all.addAll(List.of(rules));
        return new Policy<>(command, List.copyOf(all));
    }
}

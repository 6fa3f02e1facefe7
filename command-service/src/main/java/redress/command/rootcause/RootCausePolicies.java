package redress.command.rootcause;

import redress.command.rootcause.RootCauseCommand.AssignOwner;
import redress.command.rootcause.RootCauseCommand.Confirm;
import redress.command.rootcause.RootCauseCommand.DeployFix;
import redress.command.rootcause.RootCauseCommand.PlanFix;
import redress.command.rootcause.RootCauseCommand.Reject;
import redress.command.rule.Policy;
import redress.command.rule.Rule;

/** The rules of a root cause's life, and which of them each command must keep. */
final class RootCausePolicies {

    static final Rule<RootCause, Confirm> CONFIRM_ONCE = Rule.of(
            "confirm-once",
            "The root cause is already confirmed.",
            (cause, command) -> cause.judgement() == Judgement.CONFIRMED);

    static final Rule<RootCause, Reject> REJECT_ONCE = Rule.of(
            "reject-once",
            "The root cause is already rejected.",
            (cause, command) -> cause.judgement() == Judgement.REJECTED);

    static final Rule<RootCause, Reject> REJECT_BEFORE_FIXING = Rule.of(
            "reject-before-fixing",
            "A fix was already planned for this root cause, so it cannot be rejected any more.",
            (cause, command) -> cause.fixes().any());

    static final Rule<RootCause, AssignOwner> REJECTED_NEEDS_NO_OWNER = Rule.of(
            "rejected-needs-no-owner",
            "The root cause was rejected; confirm it before giving it a process owner.",
            (cause, command) -> cause.judgement() == Judgement.REJECTED);

    static final Rule<RootCause, PlanFix> FIX_NEEDS_CONFIRMED_CAUSE = Rule.of(
            "fix-needs-confirmed-cause",
            "Confirm the root cause before planning a fix for it.",
            (cause, command) -> cause.judgement() != Judgement.CONFIRMED);

    static final Rule<RootCause, PlanFix> FIX_NEEDS_OWNER = Rule.of(
            "fix-needs-owner",
            "Assign a process owner before planning a fix.",
            (cause, command) -> cause.processOwner() == null);

    static final Rule<RootCause, PlanFix> REDUCTION_IS_A_SHARE = Rule.of(
            "reduction-is-a-share",
            "The expected reduction is a share of complaints: above 0 and at most 1.",
            (cause, command) -> {
                Double reduction = command.expectedReduction();
                return reduction != null && !(reduction > 0 && reduction <= 1);
            });

    static final Rule<RootCause, DeployFix> FIX_PLANNED_BEFORE_DEPLOYED = Rule.of(
            "fix-planned-before-deployed",
            "No fix of this number was planned for the root cause.",
            (cause, command) -> !cause.fixes().planned(command.fix()));

    static final Rule<RootCause, DeployFix> DEPLOY_ONCE = Rule.of(
            "deploy-once",
            "This fix was already deployed; plan another one.",
            (cause, command) -> cause.fixes().deployed(command.fix()));

    static final Policy<RootCause, Confirm> CONFIRM = Policy.of(Confirm.class, CONFIRM_ONCE);
    static final Policy<RootCause, Reject> REJECT = Policy.of(Reject.class, REJECT_ONCE, REJECT_BEFORE_FIXING);
    static final Policy<RootCause, AssignOwner> ASSIGN_OWNER = Policy.of(AssignOwner.class, REJECTED_NEEDS_NO_OWNER);
    static final Policy<RootCause, PlanFix> PLAN_FIX =
            Policy.of(PlanFix.class, FIX_NEEDS_CONFIRMED_CAUSE, FIX_NEEDS_OWNER, REDUCTION_IS_A_SHARE);
    static final Policy<RootCause, DeployFix> DEPLOY_FIX =
            Policy.of(DeployFix.class, FIX_PLANNED_BEFORE_DEPLOYED, DEPLOY_ONCE);

    private RootCausePolicies() {}
}

package redress.command.rootcause;

import static redress.command.rootcause.State.CLOSED;
import static redress.command.rootcause.State.FIX_DEPLOYED;
import static redress.command.rootcause.State.REJECTED;
import static redress.command.rootcause.State.SUSPECTED;
import static redress.command.rootcause.State.VERIFIED;

import redress.command.rootcause.RootCauseCommand.DeployFix;
import redress.command.rootcause.RootCauseCommand.PlanFix;
import redress.command.rootcause.RootCauseCommand.RecordFixEffect;
import redress.command.rootcause.RootCauseCommand.WithdrawFix;
import redress.command.rule.Rule;
import redress.events.rootcause.FixWindow;

/** When a fix may be planned, withdrawn and deployed, and when it has an effect. */
final class FixingRules {

    static final Rule<RootCause, Object> FIX_NEEDS_CONFIRMED_CAUSE = Rule.ofState(
            "fix-needs-confirmed-cause",
            "Confirm the root cause before planning a fix for it.",
            cause -> cause.is(SUSPECTED, REJECTED));

    static final Rule<RootCause, Object> FIX_NEEDS_OWNER =
            Rule.ofState("fix-needs-owner", "Assign a process owner before planning a fix.", cause -> !cause.isOwned());

    static final Rule<RootCause, Object> EFFECT_BEFORE_NEXT_FIX = Rule.ofState(
            "effect-before-next-fix",
            "The effect of a deployed fix is pending: wait for it, or start investigating again, before planning another fix.",
            cause -> cause.is(FIX_DEPLOYED));

    static final Rule<RootCause, Object> FIX_WHAT_FAILS = Rule.ofState(
            "fix-what-fails",
            "A fix works; another one can be planned when the failure comes back.",
            cause -> cause.is(VERIFIED, CLOSED));

    static final Rule<RootCause, PlanFix> REDUCTION_IS_A_SHARE = Rule.of(
            "reduction-is-a-share",
            "The expected reduction is a share of complaints: above 0 and at most 1.",
            (cause, command) -> {
                Double reduction = command.expectedReduction();
                return reduction != null && !(reduction > 0 && reduction <= 1);
            });

    static final Rule<RootCause, PlanFix> WINDOW_OF_WEEKS_TO_A_YEAR = Rule.of(
            "window-of-weeks-to-a-year",
            "The window of a fix is given in whole days, from " + FixWindow.SHORTEST + " to " + FixWindow.LONGEST
                    + "; leave it out for " + FixWindow.USUAL + ".",
            (cause, command) -> {
                Integer days = command.windowDays();
                return days != null && (days < FixWindow.SHORTEST || days > FixWindow.LONGEST);
            });

    static final Rule<RootCause, WithdrawFix> FIX_PLANNED_BEFORE_WITHDRAWN = Rule.of(
            "fix-planned-before-withdrawn",
            "No fix of this number was planned for the root cause.",
            (cause, command) -> cause.fixes().find(command.fix()).isEmpty());

    static final Rule<RootCause, WithdrawFix> WITHDRAW_ONCE = Rule.of(
            "withdraw-once",
            "This fix was already withdrawn.",
            (cause, command) -> cause.fixes().isWithdrawn(command.fix()));

    static final Rule<RootCause, WithdrawFix> WITHDRAW_BEFORE_DEPLOYING = Rule.of(
            "withdraw-before-deploying",
            "This fix is deployed, so its effect is measured; it cannot be withdrawn any more.",
            (cause, command) -> cause.fixes().isDeployed(command.fix()));

    static final Rule<RootCause, DeployFix> FIX_PLANNED_BEFORE_DEPLOYED = Rule.of(
            "fix-planned-before-deployed",
            "No fix of this number was planned for the root cause.",
            (cause, command) -> cause.fixes().find(command.fix()).isEmpty());

    static final Rule<RootCause, DeployFix> DEPLOY_WHAT_STANDS = Rule.of(
            "deploy-what-stands",
            "This fix was withdrawn; plan another one.",
            (cause, command) -> cause.fixes().isWithdrawn(command.fix()));

    static final Rule<RootCause, DeployFix> DEPLOY_ONCE = Rule.of(
            "deploy-once",
            "This fix was already deployed; plan another one.",
            (cause, command) -> cause.fixes().isDeployed(command.fix()));

    static final Rule<RootCause, RecordFixEffect> EFFECT_NEEDS_DEPLOYED_FIX = Rule.of(
            "effect-needs-deployed-fix",
            "Only a deployed fix has an effect.",
            (cause, command) -> !cause.fixes().isDeployed(command.effect().fix()));

    private FixingRules() {}
}

package redress.command.rootcause;

import static redress.command.rootcause.State.ACCEPTED;
import static redress.command.rootcause.State.ARCHIVED;
import static redress.command.rootcause.State.CLOSED;
import static redress.command.rootcause.State.FIX_PLANNED;
import static redress.command.rootcause.State.MERGED;
import static redress.command.rootcause.State.REJECTED;
import static redress.command.rootcause.State.SUSPECTED;
import static redress.command.rootcause.State.UNDER_INVESTIGATION;
import static redress.command.rootcause.State.VERIFIED;

import redress.command.rootcause.RootCauseCommand.WritePlaybook;
import redress.command.rule.Rule;

/** When a root cause may be judged, owned and investigated. */
final class JudgingRules {

    static final Rule<RootCause, Object> CONFIRM_ONCE = Rule.ofState(
            "confirm-once",
            "The root cause is already confirmed.",
            cause -> !cause.is(SUSPECTED, REJECTED, ACCEPTED, ARCHIVED, MERGED));

    static final Rule<RootCause, Object> REJECT_ONCE =
            Rule.ofState("reject-once", "The root cause is already rejected.", cause -> cause.is(REJECTED));

    static final Rule<RootCause, Object> REJECT_BEFORE_FIXING = Rule.ofState(
            "reject-before-fixing",
            "A fix was already planned for this root cause, so it cannot be rejected any more; withdraw a fix that is only planned first.",
            cause -> cause.fixes().anyOpen() || cause.fixes().anyDeployed());

    static final Rule<RootCause, Object> REJECTED_NEEDS_NO_OWNER = Rule.ofState(
            "rejected-needs-no-owner",
            "The root cause was rejected; confirm it before giving it a process owner.",
            cause -> cause.is(REJECTED));

    static final Rule<RootCause, Object> INVESTIGATION_NEEDS_CONFIRMED_CAUSE = Rule.ofState(
            "investigation-needs-confirmed-cause",
            "Confirm the root cause before investigating it; findings can be recorded at any time.",
            cause -> cause.is(SUSPECTED, REJECTED));

    static final Rule<RootCause, Object> INVESTIGATE_ONCE = Rule.ofState(
            "investigate-once",
            "The root cause is already under investigation; record what is found.",
            cause -> cause.is(UNDER_INVESTIGATION));

    static final Rule<RootCause, Object> INVESTIGATE_BEFORE_PLANNING = Rule.ofState(
            "investigate-before-planning",
            "A fix is planned; withdraw it before investigating again.",
            cause -> cause.is(FIX_PLANNED));

    static final Rule<RootCause, Object> INVESTIGATE_WHAT_FAILS = Rule.ofState(
            "investigate-what-fails",
            "A fix works; there is something to investigate again when the failure comes back.",
            cause -> cause.is(VERIFIED, CLOSED));

    static final Rule<RootCause, Object> PLAYBOOK_NEEDS_CONFIRMED_CAUSE = Rule.ofState(
            "playbook-needs-confirmed-cause",
            "Confirm the root cause before telling handlers what to answer.",
            cause -> cause.is(SUSPECTED, REJECTED));

    static final Rule<RootCause, WritePlaybook> GESTURE_LIMIT_NOT_NEGATIVE = Rule.of(
            "gesture-limit-not-negative",
            "The limit of a gesture is an amount of at least 0.",
            (cause, command) ->
                    command.gestureLimit() != null && command.gestureLimit().signum() < 0);

    private JudgingRules() {}
}

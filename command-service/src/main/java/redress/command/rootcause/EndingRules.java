package redress.command.rootcause;

import static redress.command.rootcause.State.CLOSED;
import static redress.command.rootcause.State.FIX_DEPLOYED;
import static redress.command.rootcause.State.REDUCED;
import static redress.command.rootcause.State.VERIFIED;

import redress.command.rootcause.RootCauseCommand.Regress;
import redress.command.rule.Rule;

/** When a root cause may be closed, and what shows that the failure came back. */
final class EndingRules {

    static final Rule<RootCause, Object> CLOSE_ONCE =
            Rule.ofState("close-once", "The root cause is already closed.", cause -> cause.is(CLOSED));

    static final Rule<RootCause, Object> CLOSE_NEEDS_MEASURED_FIX = Rule.ofState(
            "close-needs-measured-fix",
            "A root cause is closed when the measured effect of a fix is that complaints went away or became fewer.",
            cause -> !cause.is(VERIFIED, REDUCED, CLOSED));

    static final Rule<RootCause, Object> CLOSE_LEAVES_NO_OPEN_FIX = Rule.ofState(
            "close-leaves-no-open-fix",
            "A fix is still planned; deploy or withdraw it before closing.",
            cause -> cause.fixes().anyOpen());

    static final Rule<RootCause, Object> REGRESSION_NEEDS_WORKING_FIX = Rule.ofState(
            "regression-needs-working-fix",
            "A failure can come back only while a deployed fix is believed to work, or after closing.",
            cause -> !cause.is(FIX_DEPLOYED, VERIFIED, REDUCED, CLOSED));

    static final Rule<RootCause, Regress> REGRESSION_IN_THIS_EPISODE = Rule.of(
            "regression-in-this-episode",
            "Name a fix that was deployed in this episode of the root cause.",
            (cause, command) -> !cause.fixes().isDeployedIn(cause.episode(), command.fix()));

    static final Rule<RootCause, Regress> REGRESSION_NEEDS_EVIDENCE = Rule.of(
            "regression-needs-evidence",
            "None of these complaints is about a failure after the fix became effective and inside its scope.",
            (cause, command) -> cause.evidence(command).isEmpty());

    private EndingRules() {}
}

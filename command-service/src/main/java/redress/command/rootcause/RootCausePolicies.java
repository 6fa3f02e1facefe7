package redress.command.rootcause;

import static redress.command.rootcause.State.ACCEPTED;
import static redress.command.rootcause.State.ARCHIVED;
import static redress.command.rootcause.State.CLOSED;
import static redress.command.rootcause.State.FIX_DEPLOYED;
import static redress.command.rootcause.State.FIX_PLANNED;
import static redress.command.rootcause.State.MERGED;
import static redress.command.rootcause.State.REDUCED;
import static redress.command.rootcause.State.REJECTED;
import static redress.command.rootcause.State.SUSPECTED;
import static redress.command.rootcause.State.UNDER_INVESTIGATION;
import static redress.command.rootcause.State.VERIFIED;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import redress.command.rootcause.RootCauseCommand.Absorb;
import redress.command.rootcause.RootCauseCommand.Accept;
import redress.command.rootcause.RootCauseCommand.Archive;
import redress.command.rootcause.RootCauseCommand.AssignOwner;
import redress.command.rootcause.RootCauseCommand.Close;
import redress.command.rootcause.RootCauseCommand.Confirm;
import redress.command.rootcause.RootCauseCommand.DeployFix;
import redress.command.rootcause.RootCauseCommand.Merge;
import redress.command.rootcause.RootCauseCommand.PlanFix;
import redress.command.rootcause.RootCauseCommand.RecordFinding;
import redress.command.rootcause.RootCauseCommand.RecordFixEffect;
import redress.command.rootcause.RootCauseCommand.Regress;
import redress.command.rootcause.RootCauseCommand.Reject;
import redress.command.rootcause.RootCauseCommand.Resume;
import redress.command.rootcause.RootCauseCommand.Split;
import redress.command.rootcause.RootCauseCommand.StartInvestigation;
import redress.command.rootcause.RootCauseCommand.Unmerge;
import redress.command.rootcause.RootCauseCommand.WithdrawFix;
import redress.command.rootcause.RootCauseCommand.WritePlaybook;
import redress.command.rule.Policy;
import redress.command.rule.Rule;

/** The rules of a root cause's life, and which of them each command must keep. */
public final class RootCausePolicies {

    // What is set aside

    static final Rule<RootCause, Object> MERGED_ELSEWHERE = Rule.ofState(
            "merged-elsewhere",
            "The root cause was merged into another: decide there, or unmerge it first.",
            cause -> cause.is(MERGED));

    static final Rule<RootCause, Object> RESUME_FIRST = Rule.ofState(
            "resume-first",
            "The root cause is accepted or archived; resume it first.",
            cause -> cause.is(ACCEPTED, ARCHIVED));

    static final Rule<RootCause, Object> SET_ASIDE_ONCE = Rule.ofState(
            "set-aside-once",
            "The root cause is already rejected, accepted or archived; resume it first.",
            cause -> cause.is(REJECTED, ACCEPTED, ARCHIVED));

    static final Rule<RootCause, Object> SET_ASIDE_WHAT_FAILS = Rule.ofState(
            "set-aside-what-fails",
            "A fix works, so there is nothing to set aside; close the root cause instead.",
            cause -> cause.is(VERIFIED, CLOSED));

    static final Rule<RootCause, Object> ACCEPT_NEEDS_CONFIRMED_CAUSE = Rule.ofState(
            "accept-needs-confirmed-cause",
            "Confirm the root cause before accepting it; a suspicion can be rejected or archived.",
            cause -> cause.is(SUSPECTED));

    static final Rule<RootCause, Archive> ARCHIVE_NEEDS_AN_END = Rule.of(
            "archive-needs-an-end",
            "Say until when: a date, a number of further complaints, or a number of complaints a day.",
            (cause, command) ->
                    command.until() == null && command.untilComplaints() == null && command.untilPerDay() == null);

    static final Rule<RootCause, Archive> ARCHIVE_DATE_LIES_AHEAD = Rule.of(
            "archive-date-lies-ahead",
            "The date until which a root cause is archived must lie in the future.",
            (cause, command) -> command.until() != null && !command.until().isAfter(command.at()));

    static final Rule<RootCause, Archive> ARCHIVE_NUMBERS_ARE_POSITIVE = Rule.of(
            "archive-numbers-are-positive",
            "The number of further complaints is at least 1, the number of complaints a day above 0.",
            (cause, command) -> isBelowOne(command.untilComplaints()) || isNoRate(command.untilPerDay()));

    static final Rule<RootCause, Object> RESUME_WHAT_IS_SET_ASIDE = Rule.ofState(
            "resume-what-is-set-aside",
            "Only a rejected, accepted or archived root cause can be resumed.",
            cause -> !cause.is(REJECTED, ACCEPTED, ARCHIVED, MERGED));

    // Judging and owning

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

    // Investigating

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

    // Fixing

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

    // Closing and coming back

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

    // Merging and splitting

    static final Rule<RootCause, Object> MERGE_ONCE = Rule.ofState(
            "merge-once",
            "The root cause is already merged; unmerge it before merging it into another.",
            cause -> cause.is(MERGED));

    static final Rule<RootCause, Merge> MERGE_INTO_ANOTHER = Rule.of(
            "merge-into-another",
            "A root cause cannot be merged into itself.",
            (cause, command) -> command.into().equals(command.rootCause()));

    static final Rule<RootCause, Object> MERGE_INTO_STANDING_CAUSE = Rule.ofState(
            "merge-into-standing-cause",
            "The other root cause was merged itself; merge into the one it was merged into.",
            cause -> cause.is(MERGED));

    static final Rule<RootCause, Object> MERGE_INTO_NO_REJECTED_CAUSE = Rule.ofState(
            "merge-into-no-rejected-cause",
            "The other root cause was rejected; confirm or resume it first.",
            cause -> cause.is(REJECTED));

    static final Rule<RootCause, Object> UNMERGE_WHAT_IS_MERGED = Rule.ofState(
            "unmerge-what-is-merged", "The root cause is not merged into another.", cause -> !cause.is(MERGED));

    static final Rule<RootCause, Object> SPLIT_NO_REJECTED_CAUSE = Rule.ofState(
            "split-no-rejected-cause",
            "The root cause was rejected, so no complaints belong to it; resume it before splitting.",
            cause -> cause.is(REJECTED));

    static final Rule<RootCause, Split> SPLIT_BY_COMPLAINTS_OR_SCOPE = Rule.of(
            "split-by-complaints-or-scope",
            "Say which complaints belong to the new root cause: a list of complaints or a scope, one of the two.",
            (cause, command) -> isEmpty(command.complaints()) == isEmpty(command.scope()));

    static final Policy<RootCause, Confirm> CONFIRM =
            Policy.of(Confirm.class, MERGED_ELSEWHERE, RESUME_FIRST, CONFIRM_ONCE);
    static final Policy<RootCause, Reject> REJECT =
            Policy.of(Reject.class, MERGED_ELSEWHERE, RESUME_FIRST, REJECT_ONCE, REJECT_BEFORE_FIXING);
    static final Policy<RootCause, AssignOwner> ASSIGN_OWNER =
            Policy.of(AssignOwner.class, MERGED_ELSEWHERE, REJECTED_NEEDS_NO_OWNER);
    static final Policy<RootCause, StartInvestigation> START_INVESTIGATION = Policy.of(
            StartInvestigation.class,
            MERGED_ELSEWHERE,
            RESUME_FIRST,
            INVESTIGATION_NEEDS_CONFIRMED_CAUSE,
            INVESTIGATE_ONCE,
            INVESTIGATE_BEFORE_PLANNING,
            INVESTIGATE_WHAT_FAILS);
    static final Policy<RootCause, RecordFinding> RECORD_FINDING = Policy.of(RecordFinding.class, MERGED_ELSEWHERE);
    static final Policy<RootCause, WritePlaybook> WRITE_PLAYBOOK = Policy.of(
            WritePlaybook.class, MERGED_ELSEWHERE, PLAYBOOK_NEEDS_CONFIRMED_CAUSE, GESTURE_LIMIT_NOT_NEGATIVE);
    static final Policy<RootCause, PlanFix> PLAN_FIX = Policy.of(
            PlanFix.class,
            MERGED_ELSEWHERE,
            RESUME_FIRST,
            FIX_NEEDS_CONFIRMED_CAUSE,
            FIX_NEEDS_OWNER,
            EFFECT_BEFORE_NEXT_FIX,
            FIX_WHAT_FAILS,
            REDUCTION_IS_A_SHARE);
    static final Policy<RootCause, WithdrawFix> WITHDRAW_FIX = Policy.of(
            WithdrawFix.class,
            MERGED_ELSEWHERE,
            RESUME_FIRST,
            FIX_PLANNED_BEFORE_WITHDRAWN,
            WITHDRAW_ONCE,
            WITHDRAW_BEFORE_DEPLOYING);
    static final Policy<RootCause, DeployFix> DEPLOY_FIX = Policy.of(
            DeployFix.class,
            MERGED_ELSEWHERE,
            RESUME_FIRST,
            FIX_PLANNED_BEFORE_DEPLOYED,
            DEPLOY_WHAT_STANDS,
            DEPLOY_ONCE);
    static final Policy<RootCause, RecordFixEffect> RECORD_FIX_EFFECT =
            Policy.of(RecordFixEffect.class, EFFECT_NEEDS_DEPLOYED_FIX);
    static final Policy<RootCause, Regress> REGRESS = Policy.of(
            Regress.class,
            MERGED_ELSEWHERE,
            RESUME_FIRST,
            REGRESSION_NEEDS_WORKING_FIX,
            REGRESSION_IN_THIS_EPISODE,
            REGRESSION_NEEDS_EVIDENCE);
    static final Policy<RootCause, Close> CLOSE = Policy.of(
            Close.class,
            MERGED_ELSEWHERE,
            RESUME_FIRST,
            CLOSE_ONCE,
            CLOSE_NEEDS_MEASURED_FIX,
            CLOSE_LEAVES_NO_OPEN_FIX);
    static final Policy<RootCause, Accept> ACCEPT = Policy.of(
            Accept.class, MERGED_ELSEWHERE, SET_ASIDE_ONCE, ACCEPT_NEEDS_CONFIRMED_CAUSE, SET_ASIDE_WHAT_FAILS);
    static final Policy<RootCause, Archive> ARCHIVE = Policy.of(
            Archive.class,
            MERGED_ELSEWHERE,
            SET_ASIDE_ONCE,
            SET_ASIDE_WHAT_FAILS,
            ARCHIVE_NEEDS_AN_END,
            ARCHIVE_DATE_LIES_AHEAD,
            ARCHIVE_NUMBERS_ARE_POSITIVE);
    static final Policy<RootCause, Resume> RESUME = Policy.of(Resume.class, MERGED_ELSEWHERE, RESUME_WHAT_IS_SET_ASIDE);
    static final Policy<RootCause, Merge> MERGE = Policy.of(Merge.class, MERGE_ONCE, MERGE_INTO_ANOTHER);
    static final Policy<RootCause, Absorb> ABSORB =
            Policy.of(Absorb.class, MERGE_INTO_STANDING_CAUSE, MERGE_INTO_NO_REJECTED_CAUSE);
    static final Policy<RootCause, Unmerge> UNMERGE = Policy.of(Unmerge.class, UNMERGE_WHAT_IS_MERGED);
    static final Policy<RootCause, Split> SPLIT =
            Policy.of(Split.class, MERGED_ELSEWHERE, SPLIT_NO_REJECTED_CAUSE, SPLIT_BY_COMPLAINTS_OR_SCOPE);

    /** One for every command that some rule can refuse. */
    public static final List<Policy<RootCause, ?>> ALL = List.of(
            CONFIRM,
            REJECT,
            ASSIGN_OWNER,
            START_INVESTIGATION,
            RECORD_FINDING,
            WRITE_PLAYBOOK,
            PLAN_FIX,
            WITHDRAW_FIX,
            DEPLOY_FIX,
            RECORD_FIX_EFFECT,
            REGRESS,
            CLOSE,
            ACCEPT,
            ARCHIVE,
            RESUME,
            MERGE,
            ABSORB,
            UNMERGE,
            SPLIT);

    private RootCausePolicies() {}

    private static boolean isEmpty(@Nullable Collection<?> list) {
        return list == null || list.isEmpty();
    }

    private static boolean isEmpty(@Nullable Map<?, ?> map) {
        return map == null || map.isEmpty();
    }

    private static boolean isBelowOne(@Nullable Integer number) {
        return number != null && number < 1;
    }

    private static boolean isNoRate(@Nullable Double rate) {
        return rate != null && !(rate > 0 && Double.isFinite(rate));
    }
}

package redress.command.rootcause;

import static redress.command.rootcause.AsideRules.ACCEPT_NEEDS_CONFIRMED_CAUSE;
import static redress.command.rootcause.AsideRules.ARCHIVE_DATE_LIES_AHEAD;
import static redress.command.rootcause.AsideRules.ARCHIVE_NEEDS_AN_END;
import static redress.command.rootcause.AsideRules.ARCHIVE_NUMBERS_ARE_POSITIVE;
import static redress.command.rootcause.AsideRules.MERGED_ELSEWHERE;
import static redress.command.rootcause.AsideRules.RESUME_FIRST;
import static redress.command.rootcause.AsideRules.RESUME_WHAT_IS_SET_ASIDE;
import static redress.command.rootcause.AsideRules.SET_ASIDE_ONCE;
import static redress.command.rootcause.AsideRules.SET_ASIDE_WHAT_FAILS;
import static redress.command.rootcause.EndingRules.CLOSE_LEAVES_NO_OPEN_FIX;
import static redress.command.rootcause.EndingRules.CLOSE_NEEDS_MEASURED_FIX;
import static redress.command.rootcause.EndingRules.CLOSE_ONCE;
import static redress.command.rootcause.EndingRules.REGRESSION_IN_THIS_EPISODE;
import static redress.command.rootcause.EndingRules.REGRESSION_NEEDS_EVIDENCE;
import static redress.command.rootcause.EndingRules.REGRESSION_NEEDS_WORKING_FIX;
import static redress.command.rootcause.FixingRules.DEPLOY_ONCE;
import static redress.command.rootcause.FixingRules.DEPLOY_WHAT_STANDS;
import static redress.command.rootcause.FixingRules.EFFECT_BEFORE_NEXT_FIX;
import static redress.command.rootcause.FixingRules.EFFECT_NEEDS_DEPLOYED_FIX;
import static redress.command.rootcause.FixingRules.FIX_NEEDS_CONFIRMED_CAUSE;
import static redress.command.rootcause.FixingRules.FIX_NEEDS_OWNER;
import static redress.command.rootcause.FixingRules.FIX_PLANNED_BEFORE_DEPLOYED;
import static redress.command.rootcause.FixingRules.FIX_PLANNED_BEFORE_WITHDRAWN;
import static redress.command.rootcause.FixingRules.FIX_WHAT_FAILS;
import static redress.command.rootcause.FixingRules.REDUCTION_IS_A_SHARE;
import static redress.command.rootcause.FixingRules.WINDOW_OF_WEEKS_TO_A_YEAR;
import static redress.command.rootcause.FixingRules.WITHDRAW_BEFORE_DEPLOYING;
import static redress.command.rootcause.FixingRules.WITHDRAW_ONCE;
import static redress.command.rootcause.JudgingRules.CONFIRM_ONCE;
import static redress.command.rootcause.JudgingRules.GESTURE_LIMIT_NOT_NEGATIVE;
import static redress.command.rootcause.JudgingRules.INVESTIGATE_BEFORE_PLANNING;
import static redress.command.rootcause.JudgingRules.INVESTIGATE_ONCE;
import static redress.command.rootcause.JudgingRules.INVESTIGATE_WHAT_FAILS;
import static redress.command.rootcause.JudgingRules.INVESTIGATION_NEEDS_CONFIRMED_CAUSE;
import static redress.command.rootcause.JudgingRules.PLAYBOOK_NEEDS_CONFIRMED_CAUSE;
import static redress.command.rootcause.JudgingRules.REJECTED_NEEDS_NO_OWNER;
import static redress.command.rootcause.JudgingRules.REJECT_BEFORE_FIXING;
import static redress.command.rootcause.JudgingRules.REJECT_ONCE;
import static redress.command.rootcause.MergingRules.MERGE_INTO_ANOTHER;
import static redress.command.rootcause.MergingRules.MERGE_INTO_NO_REJECTED_CAUSE;
import static redress.command.rootcause.MergingRules.MERGE_INTO_STANDING_CAUSE;
import static redress.command.rootcause.MergingRules.MERGE_ONCE;
import static redress.command.rootcause.MergingRules.SPLIT_BY_COMPLAINTS_OR_SCOPE;
import static redress.command.rootcause.MergingRules.SPLIT_NO_REJECTED_CAUSE;
import static redress.command.rootcause.MergingRules.UNMERGE_WHAT_IS_MERGED;

import java.util.List;
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

/** Which rules each command of a root cause must keep, in the order in which they are judged. */
public final class RootCausePolicies {

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
            REDUCTION_IS_A_SHARE,
            WINDOW_OF_WEEKS_TO_A_YEAR);
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
}

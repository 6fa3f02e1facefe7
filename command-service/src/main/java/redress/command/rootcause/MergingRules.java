package redress.command.rootcause;

import static redress.command.rootcause.State.MERGED;
import static redress.command.rootcause.State.REJECTED;

import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import redress.command.rootcause.RootCauseCommand.Merge;
import redress.command.rootcause.RootCauseCommand.Split;
import redress.command.rule.Rule;

/** When root causes may be merged, unmerged and split. */
final class MergingRules {

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

    private MergingRules() {}

    private static boolean isEmpty(@Nullable Collection<?> list) {
        return list == null || list.isEmpty();
    }

    private static boolean isEmpty(@Nullable Map<?, ?> map) {
        return map == null || map.isEmpty();
    }
}

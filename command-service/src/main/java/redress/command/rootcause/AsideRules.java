package redress.command.rootcause;

import static redress.command.rootcause.State.ACCEPTED;
import static redress.command.rootcause.State.ARCHIVED;
import static redress.command.rootcause.State.CLOSED;
import static redress.command.rootcause.State.MERGED;
import static redress.command.rootcause.State.REJECTED;
import static redress.command.rootcause.State.SUSPECTED;
import static redress.command.rootcause.State.VERIFIED;

import org.jspecify.annotations.Nullable;
import redress.command.rootcause.RootCauseCommand.Archive;
import redress.command.rule.Rule;

/** When a root cause may be set aside, and what it may not do meanwhile. */
final class AsideRules {

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

    private AsideRules() {}

    private static boolean isBelowOne(@Nullable Integer number) {
        return number != null && number < 1;
    }

    private static boolean isNoRate(@Nullable Double rate) {
        return rate != null && !(rate > 0 && Double.isFinite(rate));
    }
}

package redress.analytics.recovery;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was done about one complaint, as far as it counts for the recovery. Counts of what never happened are 0, times absent.
 *
 * @param complaint its id
 * @param customer pseudonym
 * @param at when it was lodged
 * @param segment of customers, where it is known
 * @param state lodged, acknowledged, resolved, closed or withdrawn
 * @param steps of the six, in the order in which they first happened
 * @param longestSilenceHours in which the customer waited and heard nothing
 * @param promisesBroken those kept late among them
 * @param gestureCost of those given, in the company's currency
 * @param outcome upheld, partly-upheld or not-upheld
 */
public record Handled(
        String complaint,
        String customer,
        Instant at,
        String product,
        @Nullable String handler,
        @Nullable String team,
        @Nullable String segment,
        @Nullable String severity,
        @Nullable Integer tenureMonths,
        String state,
        @Nullable Instant acknowledgedAt,
        @Nullable Instant answeredAt,
        @Nullable Instant resolvedAt,
        @Nullable String outcome,
        List<String> steps,
        boolean explainedUnasked,
        boolean accountable,
        int solutionsOffered,
        boolean solutionChosen,
        int promisesKept,
        int promisesBroken,
        int promisesKeptLate,
        int updates,
        int chasers,
        double longestSilenceHours,
        int handlerChanges,
        int retellings,
        int escalations,
        boolean supported,
        int gesturesGiven,
        double gestureCost,
        int inboundContacts,
        int outboundContacts,
        int listeningContacts,
        boolean abusive,
        boolean commended,
        int followUpAttempts,
        boolean followedUp,
        @Nullable Integer satisfaction,
        @Nullable Integer effort,
        @Nullable Integer distributive,
        @Nullable Integer procedural,
        @Nullable Integer interactional) {

    /** By then whatever has not happened is an omission. */
    static final Duration LONG = Duration.ofDays(28);

    /** So long after the resolution a follow-up that has not happened is an omission. */
    static final Duration SOON_AFTER = Duration.ofDays(14);

    public boolean isWithdrawn() {
        return state.equals("withdrawn");
    }

    public boolean isResolved() {
        return state.equals("resolved") || state.equals("closed");
    }

    /** Neither resolved nor withdrawn. */
    public boolean isOpen() {
        return !isResolved() && !isWithdrawn();
    }

    public boolean isInFavour() {
        return "upheld".equals(outcome) || "partly-upheld".equals(outcome);
    }

    /** Whether anybody has done anything about it; else there is nothing to score. */
    public boolean isTakenUp() {
        return handler != null || acknowledgedAt != null || answeredAt != null;
    }

    /** Whether it can be said of the recovery what was done and what was left out. */
    boolean isJudged(Instant now) {
        return isTakenUp() && !isWithdrawn() && (isResolved() || !at.plus(LONG).isAfter(now));
    }

    /** Whether the time for a follow-up has come; without a resolution there is nothing to follow up. */
    boolean isFollowUpJudged(Instant now) {
        return isResolved()
                && (state.equals("closed")
                        || followedUp
                        || (resolvedAt != null && !resolvedAt.plus(SOON_AFTER).isAfter(now)));
    }

    /** Says nothing of the customer. */
    @Override
    public String toString() {
        return "Handled " + complaint;
    }
}

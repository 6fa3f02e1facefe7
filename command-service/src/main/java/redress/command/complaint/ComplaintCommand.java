package redress.command.complaint;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;
import redress.command.words.Words;
import redress.events.CauseCategory;
import redress.events.ComplaintId;
import redress.events.ErasureReason;
import redress.events.RootCauseId;
import redress.events.complaint.Clocks;
import redress.events.complaint.ComplaintEvent.Answers;
import redress.events.complaint.ComplaintEvent.ComplaintLodged;
import redress.events.complaint.ComplaintEvent.Direction;
import redress.events.complaint.ComplaintEvent.Feeling;
import redress.events.complaint.ComplaintEvent.Origin;
import redress.events.complaint.ComplaintEvent.Outcome;
import redress.events.complaint.GestureId;
import redress.events.complaint.PromiseId;
import redress.events.complaint.SolutionId;

/**
 * What may be asked of a complaint. {@code at} is when it is asked, {@code by} who asks and {@code authority} the worth of
 * a gesture they may give alone.
 */
public sealed interface ComplaintCommand {

    ComplaintId complaint();

    /** Begins the complaint with the customer's account, as the intake has checked it. */
    record Lodge(@TargetAggregateIdentifier ComplaintId complaint, ComplaintLodged account)
            implements ComplaintCommand {
        public Lodge(ComplaintLodged account) {
            this(account.complaint(), account);
        }

        /** Says nothing of the account, which is personal. */
        @Override
        public String toString() {
            return "Lodge " + complaint;
        }
    }

    /** Makes an employee the customer's single point of contact; a hand-over carries a note. */
    record AssignHandler(
            @TargetAggregateIdentifier ComplaintId complaint,
            Instant at,
            String handler,
            @Nullable String team,
            @Nullable Words note)
            implements ComplaintCommand {}

    /** Counts that the customer had to tell again what was told before. */
    record RecordRetelling(
            @TargetAggregateIdentifier ComplaintId complaint,
            Instant at,
            @Nullable Words note) implements ComplaintCommand {}

    /** Tells the customer that the complaint has arrived and who owns it. */
    record Acknowledge(@TargetAggregateIdentifier ComplaintId complaint, Instant at) implements ComplaintCommand {}

    /** Repeats back what was understood, and the customer agrees. */
    record ConfirmUnderstanding(@TargetAggregateIdentifier ComplaintId complaint, Instant at, Words summary)
            implements ComplaintCommand {}

    /** Names what the customer feels. */
    record NameFeeling(
            @TargetAggregateIdentifier ComplaintId complaint,
            Instant at,
            Feeling feeling,
            @Nullable Words words) implements ComplaintCommand {}

    /** Apologises; {@code accountable} if the company says that it is responsible. */
    record GiveApology(
            @TargetAggregateIdentifier ComplaintId complaint,
            Instant at,
            boolean accountable,
            @Nullable Words words) implements ComplaintCommand {}

    /** Explains how it came to the failure; {@code asked} if the customer wants to know. */
    record Explain(@TargetAggregateIdentifier ComplaintId complaint, Instant at, boolean asked, Words explanation)
            implements ComplaintCommand {}

    /** Offers the customer a choice. */
    record OfferSolutions(@TargetAggregateIdentifier ComplaintId complaint, Instant at, List<Words> solutions)
            implements ComplaintCommand {}

    /** Records which of the solutions the customer chose. */
    record ChooseSolution(@TargetAggregateIdentifier ComplaintId complaint, Instant at, SolutionId solution)
            implements ComplaintCommand {}

    /** Agrees what happens next; with {@code due} it is a promise. */
    record AgreeNextStep(
            @TargetAggregateIdentifier ComplaintId complaint,
            Instant at,
            Words step,
            boolean customerAgrees,
            boolean handlerAgrees,
            @Nullable Instant due)
            implements ComplaintCommand {}

    /** Commits the company to something by a time. */
    record MakePromise(@TargetAggregateIdentifier ComplaintId complaint, Instant at, Words what, Instant due)
            implements ComplaintCommand {}

    /** Says that what was promised has happened, in time. */
    record KeepPromise(@TargetAggregateIdentifier ComplaintId complaint, Instant at, PromiseId promise)
            implements ComplaintCommand {}

    /** Says that what was promised has happened after all, too late. */
    record KeepPromiseLate(@TargetAggregateIdentifier ComplaintId complaint, Instant at, PromiseId promise)
            implements ComplaintCommand {}

    /** Says that the customer no longer wants what was promised. */
    record ReleasePromise(@TargetAggregateIdentifier ComplaintId complaint, Instant at, PromiseId promise, Words reason)
            implements ComplaintCommand {}

    /** Says that the due time of a promise has passed; nobody sends it but the clock. */
    record BreakPromise(@TargetAggregateIdentifier ComplaintId complaint, Instant at, PromiseId promise)
            implements ComplaintCommand {}

    /** Tells the customer where things stand, and by when they will hear again. */
    record InformCustomer(
            @TargetAggregateIdentifier ComplaintId complaint,
            Instant at,
            Words message,
            @Nullable Instant nextUpdateBy) implements ComplaintCommand {}

    /** Tells the customer what the company cannot do. */
    record ExplainLimits(@TargetAggregateIdentifier ComplaintId complaint, Instant at, Words limits)
            implements ComplaintCommand {}

    /** Counts that the customer had to ask for news. */
    record RecordChaser(
            @TargetAggregateIdentifier ComplaintId complaint,
            Instant at,
            @Nullable String channel,
            @Nullable Words words)
            implements ComplaintCommand {}

    /** Records that company and customer were in touch; {@code listening} if the customer mostly spoke. */
    record RecordContact(
            @TargetAggregateIdentifier ComplaintId complaint,
            Instant at,
            Direction direction,
            @Nullable String channel,
            boolean listening,
            @Nullable Words note)
            implements ComplaintCommand {}

    /** Offers something extra; above {@code authority} it awaits approval. */
    record OfferGesture(
            @TargetAggregateIdentifier ComplaintId complaint,
            Instant at,
            String by,
            BigDecimal authority,
            Words what,
            BigDecimal value)
            implements ComplaintCommand {}

    /** Approves a gesture that someone else may not give alone. */
    record ApproveGesture(
            @TargetAggregateIdentifier ComplaintId complaint,
            Instant at,
            String by,
            BigDecimal authority,
            GestureId gesture)
            implements ComplaintCommand {}

    /** Says that a gesture is not approved or not given after all. */
    record DeclineGesture(@TargetAggregateIdentifier ComplaintId complaint, Instant at, GestureId gesture, Words reason)
            implements ComplaintCommand {}

    /** Says that the customer got the gesture. */
    record GiveGesture(@TargetAggregateIdentifier ComplaintId complaint, Instant at, GestureId gesture)
            implements ComplaintCommand {}

    /** Asks for a manager. */
    record Escalate(
            @TargetAggregateIdentifier ComplaintId complaint,
            Instant at,
            @Nullable String to,
            Words reason) implements ComplaintCommand {}

    /** Steps in as a manager after an escalation. */
    record GiveSupport(@TargetAggregateIdentifier ComplaintId complaint, Instant at, String by, Words how)
            implements ComplaintCommand {}

    /** Records that the customer's conduct was abusive. */
    record RecordAbuse(@TargetAggregateIdentifier ComplaintId complaint, Instant at, Words description)
            implements ComplaintCommand {}

    /** Recognises that the handler went the extra mile. */
    record CommendHandler(@TargetAggregateIdentifier ComplaintId complaint, Instant at, String by, Words reason)
            implements ComplaintCommand {}

    /** Judges what kind of cause the failure had and whose it was. */
    record ClassifyCause(
            @TargetAggregateIdentifier ComplaintId complaint,
            Instant at,
            CauseCategory category,
            @Nullable String subCause,
            Origin origin,
            @Nullable Words reason)
            implements ComplaintCommand {}

    /** Links the complaint to a root cause by a person's judgement. */
    record AttributeCause(
            @TargetAggregateIdentifier ComplaintId complaint,
            Instant at,
            RootCauseId rootCause,
            String rootCauseName,
            @Nullable Double confidence,
            Words reason)
            implements ComplaintCommand {}

    /** Takes back the link to a root cause. */
    record WithdrawAttribution(@TargetAggregateIdentifier ComplaintId complaint, Instant at, Words reason)
            implements ComplaintCommand {}

    /** Says what was wrong in what was lodged. */
    record CorrectAccount(
            @TargetAggregateIdentifier ComplaintId complaint,
            Instant at,
            @Nullable String product,
            @Nullable String subProduct,
            @Nullable String channel,
            @Nullable String processStep,
            @Nullable String region,
            @Nullable String language,
            @Nullable String severity,
            @Nullable Instant occurredAt,
            @Nullable Words narrative,
            Words reason)
            implements ComplaintCommand {}

    /** Ends the recovery with an outcome. */
    record Resolve(
            @TargetAggregateIdentifier ComplaintId complaint,
            Instant at,
            @Nullable Outcome outcome,
            @Nullable Words reason,
            @Nullable BigDecimal remedy)
            implements ComplaintCommand {}

    /** Thanks the customer for telling. */
    record Thank(
            @TargetAggregateIdentifier ComplaintId complaint,
            Instant at,
            @Nullable Words words) implements ComplaintCommand {}

    /** Records that the customer could not be reached for the follow-up. */
    record AttemptFollowUp(
            @TargetAggregateIdentifier ComplaintId complaint,
            Instant at,
            @Nullable String channel) implements ComplaintCommand {}

    /** Records how it was for the customer; scales as in {@link Answers}. */
    record FollowUp(
            @TargetAggregateIdentifier ComplaintId complaint,
            Instant at,
            @Nullable Integer satisfaction,
            @Nullable Integer effort,
            @Nullable Integer distributive,
            @Nullable Integer procedural,
            @Nullable Integer interactional,
            @Nullable Integer returnIntention,
            @Nullable Integer recommend,
            @Nullable Words suggestion)
            implements ComplaintCommand {}

    /** Ends the complaint; without a follow-up it needs a reason. */
    record Close(
            @TargetAggregateIdentifier ComplaintId complaint,
            Instant at,
            @Nullable Words reason) implements ComplaintCommand {}

    /** Begins again what was resolved or closed. */
    record Reopen(
            @TargetAggregateIdentifier ComplaintId complaint,
            Instant at,
            @Nullable Clocks clocks,
            Words reason) implements ComplaintCommand {}

    /** Records that the customer took the complaint back. */
    record Withdraw(
            @TargetAggregateIdentifier ComplaintId complaint,
            Instant at,
            @Nullable Words reason) implements ComplaintCommand {}

    /**
     * Asks whether a history that begins at a time may be recorded; changes nothing. What follows it in the same transaction is
     * recorded before anybody else's command. Sent with the steps of the history, never alone.
     */
    record BeginHistory(@TargetAggregateIdentifier ComplaintId complaint, Instant at) implements ComplaintCommand {}

    /** Closes what is personal in the complaint for good: its key is erased. No person sends this for one complaint. */
    record ErasePersonalData(@TargetAggregateIdentifier ComplaintId complaint, Instant at, ErasureReason reason)
            implements ComplaintCommand {}
}

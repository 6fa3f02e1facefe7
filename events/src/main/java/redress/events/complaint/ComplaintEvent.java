package redress.events.complaint;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import redress.events.CauseCategory;
import redress.events.ComplaintId;
import redress.events.ErasureReason;
import redress.events.EventType;
import redress.events.Personal;
import redress.events.RootCauseId;

/**
 * A step in the life of a complaint: lodged, given to a handler, acknowledged, understood, apologised for, solved, thanked
 * for, followed up, closed; and what may happen at any time before that. {@code at} is when it happened; who did it is in
 * the envelope.
 */
public sealed interface ComplaintEvent {

    ComplaintId complaint();

    Instant at();

    /**
     * One customer told of a service failure.
     *
     * @param source the system that passed the complaint on
     * @param externalId that system's own id of it
     * @param customer pseudonym of the customer, the same for all of this customer's complaints
     * @param at when the complaint was lodged with the company
     * @param occurredAt when the failure happened
     * @param valueAtRisk what losing this customer would cost, in the company's currency
     * @param attributes everything else the source said, by name, as far as it is not personal
     * @param personal {@code narrative}, {@code customerId}, {@code desiredOutcome}, and as {@code attributes.NAME} what
     *     else the source said that may tell who the customer is; as far as given
     * @param clocks by when the company owes what; absent in events of before there were clocks
     */
    @EventType("redress.complaint.lodged.v1")
    record ComplaintLodged(
            ComplaintId complaint,
            String source,
            String externalId,
            String customer,
            Instant at,
            @Nullable Instant occurredAt,
            String product,
            @Nullable String subProduct,
            String channel,
            @Nullable String processStep,
            @Nullable String region,
            @Nullable String language,
            @Nullable String severity,
            @Nullable BigDecimal valueAtRisk,
            @Nullable Integer tenureMonths,
            Map<String, String> attributes,
            Personal personal,
            @Nullable Clocks clocks)
            implements ComplaintEvent {

        /** How the names of personal fields begin that hold an attribute. */
        public static final String SEALED_ATTRIBUTE = "attributes.";
    }

    /**
     * The complaint has a (new) handler. {@code previous} is absent the first time; after that the personal field
     * {@code note} is the hand-over note.
     */
    @EventType("redress.complaint.handler-assigned.v1")
    record HandlerAssigned(
            ComplaintId complaint,
            Instant at,
            String handler,
            @Nullable String previous,
            @Nullable String team,
            Personal personal)
            implements ComplaintEvent {}

    /** The customer had to tell again what was told before (practice P18). */
    @EventType("redress.complaint.retelling-recorded.v1")
    record RetellingRecorded(ComplaintId complaint, Instant at, Personal personal) implements ComplaintEvent {}

    /** The customer was told that the complaint has arrived and who owns it. */
    @EventType("redress.complaint.acknowledged.v1")
    record ComplaintAcknowledged(ComplaintId complaint, Instant at, String handler) implements ComplaintEvent {}

    /** The customer agreed that the handler has understood; the personal field {@code summary} says what was repeated back. */
    @EventType("redress.complaint.understanding-confirmed.v1")
    record UnderstandingConfirmed(ComplaintId complaint, Instant at, Personal personal) implements ComplaintEvent {}

    /** The handler named what the customer feels (practice P4); the personal field {@code words} says how. */
    @EventType("redress.complaint.feeling-named.v1")
    record FeelingNamed(ComplaintId complaint, Instant at, Feeling feeling, Personal personal)
            implements ComplaintEvent {}

    /**
     * The company apologised.
     *
     * @param accountable whether it said that it is responsible
     * @param personal {@code words}, as far as given
     */
    @EventType("redress.complaint.apology-given.v1")
    record ApologyGiven(ComplaintId complaint, Instant at, boolean accountable, Personal personal)
            implements ComplaintEvent {}

    /**
     * The company explained how it came to the failure; unasked and right after an apology it sounds like an excuse
     * (practice P2).
     *
     * @param asked whether the customer wanted to know
     * @param personal {@code explanation}
     */
    @EventType("redress.complaint.explanation-given.v1")
    record ExplanationGiven(ComplaintId complaint, Instant at, boolean asked, Personal personal)
            implements ComplaintEvent {}

    /**
     * The customer may choose.
     *
     * @param solutions their ids; the personal fields of the same names describe them
     */
    @EventType("redress.complaint.solutions-offered.v1")
    record SolutionsOffered(ComplaintId complaint, Instant at, List<SolutionId> solutions, Personal personal)
            implements ComplaintEvent {}

    /** The customer chose one of the solutions that were offered. */
    @EventType("redress.complaint.solution-chosen.v1")
    record SolutionChosen(ComplaintId complaint, Instant at, SolutionId solution) implements ComplaintEvent {}

    /**
     * Customer and company agreed what happens next (practice P21).
     *
     * @param promise the promise it led to, if it is dated
     * @param personal {@code step}
     */
    @EventType("redress.complaint.next-step-agreed.v1")
    record NextStepAgreed(
            ComplaintId complaint, Instant at, @Nullable PromiseId promise, Personal personal)
            implements ComplaintEvent {}

    /** The company committed itself to something by {@code due}; the personal field {@code what} says to what. */
    @EventType("redress.complaint.promise-made.v1")
    record PromiseMade(ComplaintId complaint, Instant at, PromiseId promise, Instant due, Personal personal)
            implements ComplaintEvent {}

    /** What was promised happened in time. */
    @EventType("redress.complaint.promise-kept.v1")
    record PromiseKept(ComplaintId complaint, Instant at, PromiseId promise) implements ComplaintEvent {}

    /**
     * The due time passed and the promise was not kept. Nobody decides this; it holds from {@code at}, the due time, on.
     *
     * @param noticedAt when it was recorded, later than {@code at} if everything was down
     */
    @EventType("redress.complaint.promise-broken.v1")
    record PromiseBroken(ComplaintId complaint, Instant at, PromiseId promise, Instant noticedAt)
            implements ComplaintEvent {}

    /** What was promised happened after all, too late. */
    @EventType("redress.complaint.promise-kept-late.v1")
    record PromiseKeptLate(ComplaintId complaint, Instant at, PromiseId promise) implements ComplaintEvent {}

    /** The customer no longer wants what was promised, or agreed to something else; the personal field {@code reason}. */
    @EventType("redress.complaint.promise-released.v1")
    record PromiseReleased(ComplaintId complaint, Instant at, PromiseId promise, Personal personal)
            implements ComplaintEvent {}

    /**
     * The customer was told where things stand.
     *
     * @param nextUpdateBy by when they will hear again
     * @param personal {@code message}
     */
    @EventType("redress.complaint.customer-informed.v1")
    record CustomerInformed(
            ComplaintId complaint, Instant at, @Nullable Instant nextUpdateBy, Personal personal)
            implements ComplaintEvent {}

    /** The customer was told what the company cannot do (practice P15); the personal field {@code limits}. */
    @EventType("redress.complaint.limits-explained.v1")
    record LimitsExplained(ComplaintId complaint, Instant at, Personal personal) implements ComplaintEvent {}

    /** The customer had to ask for news (practice P16); the personal field {@code words}. */
    @EventType("redress.complaint.chaser-recorded.v1")
    record ChaserRecorded(
            ComplaintId complaint, Instant at, @Nullable String channel, Personal personal) implements ComplaintEvent {}

    /**
     * Company and customer were in touch (practice P29).
     *
     * @param listening whether the customer mostly spoke
     * @param personal {@code note}, as far as given
     */
    @EventType("redress.complaint.contact-recorded.v1")
    record ContactRecorded(
            ComplaintId complaint,
            Instant at,
            Direction direction,
            @Nullable String channel,
            boolean listening,
            Personal personal)
            implements ComplaintEvent {}

    /**
     * Something extra was offered (practice P20), or is to be offered once it is approved.
     *
     * @param value its cost, in the company's currency
     * @param offeredBy user name
     * @param needsApproval whether it lies above that user's authority
     * @param personal {@code what}
     */
    @EventType("redress.complaint.gesture-offered.v1")
    record GestureOffered(
            ComplaintId complaint,
            Instant at,
            GestureId gesture,
            BigDecimal value,
            String offeredBy,
            boolean needsApproval,
            Personal personal)
            implements ComplaintEvent {}

    /** Someone else with enough authority approved the gesture. */
    @EventType("redress.complaint.gesture-approved.v1")
    record GestureApproved(ComplaintId complaint, Instant at, GestureId gesture, String approvedBy)
            implements ComplaintEvent {}

    /** The gesture was not approved, or is not given after all; the personal field {@code reason}. */
    @EventType("redress.complaint.gesture-declined.v1")
    record GestureDeclined(ComplaintId complaint, Instant at, GestureId gesture, Personal personal)
            implements ComplaintEvent {}

    /** The customer got the gesture. */
    @EventType("redress.complaint.gesture-given.v1")
    record GestureGiven(ComplaintId complaint, Instant at, GestureId gesture) implements ComplaintEvent {}

    /** The handler asked for a manager (practice P19); the personal field {@code reason}. */
    @EventType("redress.complaint.escalated.v1")
    record ComplaintEscalated(
            ComplaintId complaint, Instant at, @Nullable String to, Personal personal) implements ComplaintEvent {}

    /** A manager stepped in after an escalation; the personal field {@code how}. */
    @EventType("redress.complaint.support-given.v1")
    record SupportGiven(ComplaintId complaint, Instant at, String manager, Personal personal)
            implements ComplaintEvent {}

    /** The customer's conduct was abusive (practice P27); the personal field {@code description}. */
    @EventType("redress.complaint.abuse-recorded.v1")
    record AbuseRecorded(ComplaintId complaint, Instant at, String handler, Personal personal)
            implements ComplaintEvent {}

    /** A handler went the extra mile (practice P24); the personal field {@code reason}. */
    @EventType("redress.complaint.handler-commended.v1")
    record HandlerCommended(ComplaintId complaint, Instant at, String handler, Personal personal)
            implements ComplaintEvent {}

    /**
     * A person judged what kind of cause the failure had and whose it was (practices P13 and P14).
     *
     * @param subCause the company's own word below the category
     * @param personal {@code reason}, as far as given
     */
    @EventType("redress.complaint.cause-classified.v1")
    record CauseClassified(
            ComplaintId complaint,
            Instant at,
            CauseCategory category,
            @Nullable String subCause,
            Origin origin,
            Personal personal)
            implements ComplaintEvent {}

    /**
     * A person linked the complaint to a root cause; it replaces every earlier link. The personal field {@code reason} says
     * why.
     *
     * @param confidence the person's, 0 to 1
     */
    @EventType("redress.complaint.cause-attributed.v1")
    record CauseAttributed(
            ComplaintId complaint,
            Instant at,
            RootCauseId rootCause,
            String rootCauseName,
            @Nullable Double confidence,
            Personal personal)
            implements ComplaintEvent {}

    /** A person took back the link to a root cause; the algorithm's counts again. The personal field {@code reason}. */
    @EventType("redress.complaint.attribution-withdrawn.v1")
    record AttributionWithdrawn(ComplaintId complaint, Instant at, RootCauseId rootCause, Personal personal)
            implements ComplaintEvent {}

    /**
     * What was lodged was wrong; nothing is overwritten, this says what holds from now on.
     *
     * @param corrections new values of {@code product}, {@code subProduct}, {@code channel}, {@code processStep},
     *     {@code region}, {@code language}, {@code severity}, as far as they change
     * @param occurredAt when the failure really happened, if that changes
     * @param personal {@code reason}, and {@code narrative} if that changes
     */
    @EventType("redress.complaint.account-corrected.v1")
    record AccountCorrected(
            ComplaintId complaint,
            Instant at,
            Map<String, String> corrections,
            @Nullable Instant occurredAt,
            Personal personal)
            implements ComplaintEvent {}

    /**
     * The problem was fixed for this customer, or it was said why not.
     *
     * @param remedy cost of what the customer got, in the company's currency
     * @param personal {@code reason}, needed if it was not upheld
     */
    @EventType("redress.complaint.resolved.v1")
    record ComplaintResolved(
            ComplaintId complaint,
            Instant at,
            Outcome outcome,
            @Nullable BigDecimal remedy,
            Personal personal) implements ComplaintEvent {}

    /** The customer was thanked for telling; the personal field {@code words}, as far as given. */
    @EventType("redress.complaint.customer-thanked.v1")
    record CustomerThanked(ComplaintId complaint, Instant at, Personal personal) implements ComplaintEvent {}

    /** The customer could not be reached for the follow-up. */
    @EventType("redress.complaint.follow-up-attempted.v1")
    record FollowUpAttempted(
            ComplaintId complaint, Instant at, @Nullable String channel) implements ComplaintEvent {}

    /** The customer said how it was (practice P5); the personal field {@code suggestion} says what could be better. */
    @EventType("redress.complaint.followed-up.v1")
    record FollowedUp(ComplaintId complaint, Instant at, Answers answers, Personal personal)
            implements ComplaintEvent {}

    /**
     * The recovery is over.
     *
     * @param followedUp whether the customer said how it was
     * @param personal {@code reason} why not, otherwise
     */
    @EventType("redress.complaint.closed.v1")
    record ComplaintClosed(ComplaintId complaint, Instant at, boolean followedUp, Personal personal)
            implements ComplaintEvent {}

    /** It was not over; the personal field {@code reason}. The clocks start anew. */
    @EventType("redress.complaint.reopened.v1")
    record ComplaintReopened(
            ComplaintId complaint, Instant at, @Nullable Clocks clocks, Personal personal) implements ComplaintEvent {}

    /** The customer took the complaint back; the personal field {@code reason}, as far as given. */
    @EventType("redress.complaint.withdrawn.v1")
    record ComplaintWithdrawn(ComplaintId complaint, Instant at, Personal personal) implements ComplaintEvent {}

    /**
     * Everything personal that was said in the complaint is erased for good, with the key that it was sealed with. What a
     * reader has made of it must go too; what is counted stays.
     */
    @EventType("redress.complaint.personal-data-erased.v1")
    record PersonalDataErased(ComplaintId complaint, Instant at, ErasureReason reason) implements ComplaintEvent {}

    /** How the complaint was judged. */
    enum Outcome {
        UPHELD,
        PARTLY_UPHELD,
        NOT_UPHELD
    }

    /** What a customer feels (practice P4). */
    enum Feeling {
        ANGRY,
        ANXIOUS,
        CONFUSED,
        DISAPPOINTED,
        FRUSTRATED,
        HURT,
        SAD,
        SCARED,
        OTHER
    }

    /** Whose failure it was (practice P13); the recovery is the company's whatever it says. */
    enum Origin {
        OWN_PROCESS,
        VENDOR,
        PARTNER,
        CUSTOMER,
        EXTERNAL
    }

    /** Who got in touch with whom. */
    enum Direction {
        INBOUND,
        OUTBOUND
    }

    /**
     * What the customer answered in the follow-up; absent where they were not asked or did not say.
     *
     * @param satisfaction 1 (not at all) to 5 (completely)
     * @param effort 1 (very easy) to 7 (very hard)
     * @param distributive fairness of the result, 1 to 5
     * @param procedural fairness of the way there, 1 to 5
     * @param interactional fairness of how they were treated, 1 to 5
     * @param returnIntention would do business again, 1 (certainly not) to 5 (certainly)
     * @param recommend would recommend, 0 to 10
     */
    record Answers(
            @Nullable Integer satisfaction,
            @Nullable Integer effort,
            @Nullable Integer distributive,
            @Nullable Integer procedural,
            @Nullable Integer interactional,
            @Nullable Integer returnIntention,
            @Nullable Integer recommend) {}
}

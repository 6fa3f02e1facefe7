package redress.command.complaint;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static redress.command.complaint.ComplaintPolicies.ACKNOWLEDGE;
import static redress.command.complaint.ComplaintPolicies.AGREE_NEXT_STEP;
import static redress.command.complaint.ComplaintPolicies.APPROVE_GESTURE;
import static redress.command.complaint.ComplaintPolicies.ASSIGN_HANDLER;
import static redress.command.complaint.ComplaintPolicies.ATTEMPT_FOLLOW_UP;
import static redress.command.complaint.ComplaintPolicies.ATTRIBUTE_CAUSE;
import static redress.command.complaint.ComplaintPolicies.BEGIN_HISTORY;
import static redress.command.complaint.ComplaintPolicies.CHOOSE_SOLUTION;
import static redress.command.complaint.ComplaintPolicies.CLASSIFY_CAUSE;
import static redress.command.complaint.ComplaintPolicies.CLOSE;
import static redress.command.complaint.ComplaintPolicies.COMMEND_HANDLER;
import static redress.command.complaint.ComplaintPolicies.CONFIRM_UNDERSTANDING;
import static redress.command.complaint.ComplaintPolicies.CORRECT_ACCOUNT;
import static redress.command.complaint.ComplaintPolicies.DECLINE_GESTURE;
import static redress.command.complaint.ComplaintPolicies.ESCALATE;
import static redress.command.complaint.ComplaintPolicies.EXPLAIN;
import static redress.command.complaint.ComplaintPolicies.EXPLAIN_LIMITS;
import static redress.command.complaint.ComplaintPolicies.FOLLOW_UP;
import static redress.command.complaint.ComplaintPolicies.GIVE_APOLOGY;
import static redress.command.complaint.ComplaintPolicies.GIVE_GESTURE;
import static redress.command.complaint.ComplaintPolicies.GIVE_SUPPORT;
import static redress.command.complaint.ComplaintPolicies.INFORM_CUSTOMER;
import static redress.command.complaint.ComplaintPolicies.KEEP_PROMISE;
import static redress.command.complaint.ComplaintPolicies.KEEP_PROMISE_LATE;
import static redress.command.complaint.ComplaintPolicies.MAKE_PROMISE;
import static redress.command.complaint.ComplaintPolicies.NAME_FEELING;
import static redress.command.complaint.ComplaintPolicies.OFFER_GESTURE;
import static redress.command.complaint.ComplaintPolicies.OFFER_SOLUTIONS;
import static redress.command.complaint.ComplaintPolicies.RECORD_ABUSE;
import static redress.command.complaint.ComplaintPolicies.RECORD_CHASER;
import static redress.command.complaint.ComplaintPolicies.RECORD_CONTACT;
import static redress.command.complaint.ComplaintPolicies.RECORD_RETELLING;
import static redress.command.complaint.ComplaintPolicies.RELEASE_PROMISE;
import static redress.command.complaint.ComplaintPolicies.REOPEN;
import static redress.command.complaint.ComplaintPolicies.RESOLVE;
import static redress.command.complaint.ComplaintPolicies.THANK;
import static redress.command.complaint.ComplaintPolicies.WITHDRAW;
import static redress.command.complaint.ComplaintPolicies.WITHDRAW_ATTRIBUTION;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateRoot;
import org.jspecify.annotations.Nullable;
import redress.command.complaint.ComplaintCommand.Acknowledge;
import redress.command.complaint.ComplaintCommand.AgreeNextStep;
import redress.command.complaint.ComplaintCommand.ApproveGesture;
import redress.command.complaint.ComplaintCommand.AssignHandler;
import redress.command.complaint.ComplaintCommand.AttemptFollowUp;
import redress.command.complaint.ComplaintCommand.AttributeCause;
import redress.command.complaint.ComplaintCommand.BeginHistory;
import redress.command.complaint.ComplaintCommand.BreakPromise;
import redress.command.complaint.ComplaintCommand.ChooseSolution;
import redress.command.complaint.ComplaintCommand.ClassifyCause;
import redress.command.complaint.ComplaintCommand.Close;
import redress.command.complaint.ComplaintCommand.CommendHandler;
import redress.command.complaint.ComplaintCommand.ConfirmUnderstanding;
import redress.command.complaint.ComplaintCommand.CorrectAccount;
import redress.command.complaint.ComplaintCommand.DeclineGesture;
import redress.command.complaint.ComplaintCommand.ErasePersonalData;
import redress.command.complaint.ComplaintCommand.Escalate;
import redress.command.complaint.ComplaintCommand.Explain;
import redress.command.complaint.ComplaintCommand.ExplainLimits;
import redress.command.complaint.ComplaintCommand.FollowUp;
import redress.command.complaint.ComplaintCommand.GiveApology;
import redress.command.complaint.ComplaintCommand.GiveGesture;
import redress.command.complaint.ComplaintCommand.GiveSupport;
import redress.command.complaint.ComplaintCommand.InformCustomer;
import redress.command.complaint.ComplaintCommand.KeepPromise;
import redress.command.complaint.ComplaintCommand.KeepPromiseLate;
import redress.command.complaint.ComplaintCommand.Lodge;
import redress.command.complaint.ComplaintCommand.MakePromise;
import redress.command.complaint.ComplaintCommand.NameFeeling;
import redress.command.complaint.ComplaintCommand.OfferGesture;
import redress.command.complaint.ComplaintCommand.OfferSolutions;
import redress.command.complaint.ComplaintCommand.RecordAbuse;
import redress.command.complaint.ComplaintCommand.RecordChaser;
import redress.command.complaint.ComplaintCommand.RecordContact;
import redress.command.complaint.ComplaintCommand.RecordRetelling;
import redress.command.complaint.ComplaintCommand.ReleasePromise;
import redress.command.complaint.ComplaintCommand.Reopen;
import redress.command.complaint.ComplaintCommand.Resolve;
import redress.command.complaint.ComplaintCommand.Thank;
import redress.command.complaint.ComplaintCommand.Withdraw;
import redress.command.complaint.ComplaintCommand.WithdrawAttribution;
import redress.command.complaint.Promises.Promise;
import redress.command.rule.Policy;
import redress.command.rule.Refusal;
import redress.command.words.Words;
import redress.events.ComplaintId;
import redress.events.Personal;
import redress.events.complaint.ComplaintEvent;
import redress.events.complaint.ComplaintEvent.AbuseRecorded;
import redress.events.complaint.ComplaintEvent.Answers;
import redress.events.complaint.ComplaintEvent.ApologyGiven;
import redress.events.complaint.ComplaintEvent.AttributionWithdrawn;
import redress.events.complaint.ComplaintEvent.CauseAttributed;
import redress.events.complaint.ComplaintEvent.CauseClassified;
import redress.events.complaint.ComplaintEvent.ChaserRecorded;
import redress.events.complaint.ComplaintEvent.ComplaintAcknowledged;
import redress.events.complaint.ComplaintEvent.ComplaintClosed;
import redress.events.complaint.ComplaintEvent.ComplaintEscalated;
import redress.events.complaint.ComplaintEvent.ComplaintLodged;
import redress.events.complaint.ComplaintEvent.ComplaintReopened;
import redress.events.complaint.ComplaintEvent.ComplaintResolved;
import redress.events.complaint.ComplaintEvent.ComplaintWithdrawn;
import redress.events.complaint.ComplaintEvent.ContactRecorded;
import redress.events.complaint.ComplaintEvent.CustomerInformed;
import redress.events.complaint.ComplaintEvent.CustomerThanked;
import redress.events.complaint.ComplaintEvent.ExplanationGiven;
import redress.events.complaint.ComplaintEvent.FeelingNamed;
import redress.events.complaint.ComplaintEvent.FollowUpAttempted;
import redress.events.complaint.ComplaintEvent.FollowedUp;
import redress.events.complaint.ComplaintEvent.GestureApproved;
import redress.events.complaint.ComplaintEvent.GestureDeclined;
import redress.events.complaint.ComplaintEvent.GestureGiven;
import redress.events.complaint.ComplaintEvent.GestureOffered;
import redress.events.complaint.ComplaintEvent.HandlerAssigned;
import redress.events.complaint.ComplaintEvent.HandlerCommended;
import redress.events.complaint.ComplaintEvent.LimitsExplained;
import redress.events.complaint.ComplaintEvent.NextStepAgreed;
import redress.events.complaint.ComplaintEvent.PersonalDataErased;
import redress.events.complaint.ComplaintEvent.PromiseBroken;
import redress.events.complaint.ComplaintEvent.PromiseKept;
import redress.events.complaint.ComplaintEvent.PromiseKeptLate;
import redress.events.complaint.ComplaintEvent.PromiseMade;
import redress.events.complaint.ComplaintEvent.PromiseReleased;
import redress.events.complaint.ComplaintEvent.RetellingRecorded;
import redress.events.complaint.ComplaintEvent.SolutionChosen;
import redress.events.complaint.ComplaintEvent.SolutionsOffered;
import redress.events.complaint.ComplaintEvent.SupportGiven;
import redress.events.complaint.ComplaintEvent.UnderstandingConfirmed;
import redress.events.complaint.GestureId;
import redress.events.complaint.PromiseId;
import redress.events.complaint.SolutionId;

/**
 * One customer's account of a service failure and the recovery from it. It is lodged once, gets a handler who
 * acknowledges it, repeats it back, names the feeling, apologises, offers solutions, agrees the next step, keeps promises
 * and informs the customer, resolves it, thanks, follows up and closes it. What is decided by rules stands in the
 * policies; where the recovery stands, in {@link Recovery}.
 */
@AggregateRoot(type = Complaint.TYPE)
public final class Complaint {

    /** The aggregate's name in the event store. */
    public static final String TYPE = "complaint";

    @AggregateIdentifier
    private ComplaintId id;

    /** Seals what is said in it: the key that its account is sealed with. */
    private String key = "";

    private boolean erased;

    private final Recovery recovery = new Recovery();

    // The first event, which every complaint has, sets the id.
    @SuppressWarnings("NullAway.Init")
    Complaint() {}

    @CommandHandler
    @SuppressWarnings("NullAway.Init")
    Complaint(Lodge command) {
        apply(command.account());
    }

    @CommandHandler
    void assignHandler(AssignHandler c) {
        decide(
                ASSIGN_HANDLER,
                c,
                () -> new HandlerAssigned(
                        id, c.at(), c.handler(), recovery.handler(), c.team(), personal("note", c.note())));
    }

    @CommandHandler
    void recordRetelling(RecordRetelling c) {
        decide(RECORD_RETELLING, c, () -> new RetellingRecorded(id, c.at(), personal("note", c.note())));
    }

    @CommandHandler
    void acknowledge(Acknowledge c) {
        decide(ACKNOWLEDGE, c, () -> new ComplaintAcknowledged(id, c.at(), handler()));
    }

    @CommandHandler
    void confirmUnderstanding(ConfirmUnderstanding c) {
        decide(
                CONFIRM_UNDERSTANDING,
                c,
                () -> new UnderstandingConfirmed(id, c.at(), personal("summary", c.summary())));
    }

    @CommandHandler
    void nameFeeling(NameFeeling c) {
        decide(NAME_FEELING, c, () -> new FeelingNamed(id, c.at(), c.feeling(), personal("words", c.words())));
    }

    @CommandHandler
    void giveApology(GiveApology c) {
        decide(GIVE_APOLOGY, c, () -> new ApologyGiven(id, c.at(), c.accountable(), personal("words", c.words())));
    }

    @CommandHandler
    void explain(Explain c) {
        decide(EXPLAIN, c, () -> new ExplanationGiven(id, c.at(), c.asked(), personal("explanation", c.explanation())));
    }

    @CommandHandler
    void offerSolutions(OfferSolutions c) {
        decide(OFFER_SOLUTIONS, c, () -> {
            Map<String, String> texts = new TreeMap<>();
            List<SolutionId> solutions = new ArrayList<>();
            for (Words solution : c.solutions()) {
                solutions.add(recovery.nextSolution(solutions.size()));
                texts.put(solutions.getLast().value(), solution.text());
            }
            return new SolutionsOffered(id, c.at(), solutions, personal(texts));
        });
    }

    @CommandHandler
    void chooseSolution(ChooseSolution c) {
        decide(CHOOSE_SOLUTION, c, () -> new SolutionChosen(id, c.at(), c.solution()));
    }

    /** A dated step is a promise. */
    @CommandHandler
    void agreeNextStep(AgreeNextStep c) {
        PromiseId promise = c.due() == null ? null : recovery.promises().next();
        decide(AGREE_NEXT_STEP, c, () -> new NextStepAgreed(id, c.at(), promise, personal("step", c.step())));
        if (promise != null && c.due() != null) {
            apply(new PromiseMade(id, c.at(), promise, c.due(), personal("what", c.step())));
        }
    }

    @CommandHandler
    void makePromise(MakePromise c) {
        decide(
                MAKE_PROMISE,
                c,
                () -> new PromiseMade(id, c.at(), recovery.promises().next(), c.due(), personal("what", c.what())));
    }

    @CommandHandler
    void keepPromise(KeepPromise c) {
        decide(KEEP_PROMISE, c, () -> new PromiseKept(id, c.at(), c.promise()));
    }

    /** Breaks the promise first if the clock has not come to it yet. */
    @CommandHandler
    void keepPromiseLate(KeepPromiseLate c) {
        KEEP_PROMISE_LATE.check(recovery, c);
        breakIfOpen(c.promise(), c.at());
        apply(new PromiseKeptLate(id, c.at(), c.promise()));
    }

    @CommandHandler
    void releasePromise(ReleasePromise c) {
        decide(RELEASE_PROMISE, c, () -> new PromiseReleased(id, c.at(), c.promise(), personal("reason", c.reason())));
    }

    /** Changes nothing if it was kept or released in time, or the customer has withdrawn. */
    @CommandHandler
    void breakPromise(BreakPromise c) {
        if (!recovery.withdrawn()) {
            breakIfOpen(c.promise(), c.at());
        }
    }

    private void breakIfOpen(PromiseId id, Instant noticedAt) {
        Promise promise = recovery.promises().find(id);
        if (promise != null && promise.open() && noticedAt.isAfter(promise.due())) {
            apply(new PromiseBroken(this.id, promise.due(), id, noticedAt));
        }
    }

    @CommandHandler
    void informCustomer(InformCustomer c) {
        decide(
                INFORM_CUSTOMER,
                c,
                () -> new CustomerInformed(id, c.at(), c.nextUpdateBy(), personal("message", c.message())));
    }

    @CommandHandler
    void explainLimits(ExplainLimits c) {
        decide(EXPLAIN_LIMITS, c, () -> new LimitsExplained(id, c.at(), personal("limits", c.limits())));
    }

    @CommandHandler
    void recordChaser(RecordChaser c) {
        decide(RECORD_CHASER, c, () -> new ChaserRecorded(id, c.at(), c.channel(), personal("words", c.words())));
    }

    @CommandHandler
    void recordContact(RecordContact c) {
        decide(
                RECORD_CONTACT,
                c,
                () -> new ContactRecorded(
                        id, c.at(), c.direction(), c.channel(), c.listening(), personal("note", c.note())));
    }

    @CommandHandler
    void offerGesture(OfferGesture c) {
        boolean needsApproval = c.value().compareTo(c.authority()) > 0;
        GestureId gesture = recovery.gestures().next();
        decide(
                OFFER_GESTURE,
                c,
                () -> new GestureOffered(
                        id, c.at(), gesture, c.value(), c.by(), needsApproval, personal("what", c.what())));
    }

    @CommandHandler
    void approveGesture(ApproveGesture c) {
        decide(APPROVE_GESTURE, c, () -> new GestureApproved(id, c.at(), c.gesture(), c.by()));
    }

    @CommandHandler
    void declineGesture(DeclineGesture c) {
        decide(DECLINE_GESTURE, c, () -> new GestureDeclined(id, c.at(), c.gesture(), personal("reason", c.reason())));
    }

    @CommandHandler
    void giveGesture(GiveGesture c) {
        decide(GIVE_GESTURE, c, () -> new GestureGiven(id, c.at(), c.gesture()));
    }

    @CommandHandler
    void escalate(Escalate c) {
        decide(ESCALATE, c, () -> new ComplaintEscalated(id, c.at(), c.to(), personal("reason", c.reason())));
    }

    @CommandHandler
    void giveSupport(GiveSupport c) {
        decide(GIVE_SUPPORT, c, () -> new SupportGiven(id, c.at(), c.by(), personal("how", c.how())));
    }

    @CommandHandler
    void recordAbuse(RecordAbuse c) {
        decide(
                RECORD_ABUSE,
                c,
                () -> new AbuseRecorded(id, c.at(), handler(), personal("description", c.description())));
    }

    @CommandHandler
    void commendHandler(CommendHandler c) {
        decide(COMMEND_HANDLER, c, () -> new HandlerCommended(id, c.at(), handler(), personal("reason", c.reason())));
    }

    @CommandHandler
    void classifyCause(ClassifyCause c) {
        decide(
                CLASSIFY_CAUSE,
                c,
                () -> new CauseClassified(
                        id, c.at(), c.category(), c.subCause(), c.origin(), personal("reason", c.reason())));
    }

    @CommandHandler
    void attributeCause(AttributeCause c) {
        decide(
                ATTRIBUTE_CAUSE,
                c,
                () -> new CauseAttributed(
                        id, c.at(), c.rootCause(), c.rootCauseName(), c.confidence(), personal("reason", c.reason())));
    }

    @CommandHandler
    void withdrawAttribution(WithdrawAttribution c) {
        decide(
                WITHDRAW_ATTRIBUTION,
                c,
                () -> new AttributionWithdrawn(
                        id, c.at(), Objects.requireNonNull(recovery.rootCause()), personal("reason", c.reason())));
    }

    @CommandHandler
    void correctAccount(CorrectAccount c) {
        decide(CORRECT_ACCOUNT, c, () -> Corrections.of(c, this::personal));
    }

    @CommandHandler
    void resolve(Resolve c) {
        decide(
                RESOLVE,
                c,
                () -> new ComplaintResolved(
                        id, c.at(), Objects.requireNonNull(c.outcome()), c.remedy(), personal("reason", c.reason())));
    }

    @CommandHandler
    void thank(Thank c) {
        decide(THANK, c, () -> new CustomerThanked(id, c.at(), personal("words", c.words())));
    }

    @CommandHandler
    void attemptFollowUp(AttemptFollowUp c) {
        decide(ATTEMPT_FOLLOW_UP, c, () -> new FollowUpAttempted(id, c.at(), c.channel()));
    }

    @CommandHandler
    void followUp(FollowUp c) {
        Answers answers = new Answers(
                c.satisfaction(),
                c.effort(),
                c.distributive(),
                c.procedural(),
                c.interactional(),
                c.returnIntention(),
                c.recommend());
        decide(FOLLOW_UP, c, () -> new FollowedUp(id, c.at(), answers, personal("suggestion", c.suggestion())));
    }

    @CommandHandler
    void close(Close c) {
        decide(CLOSE, c, () -> new ComplaintClosed(id, c.at(), recovery.followedUp(), personal("reason", c.reason())));
    }

    @CommandHandler
    void reopen(Reopen c) {
        decide(REOPEN, c, () -> new ComplaintReopened(id, c.at(), c.clocks(), personal("reason", c.reason())));
    }

    @CommandHandler
    void withdraw(Withdraw c) {
        decide(WITHDRAW, c, () -> new ComplaintWithdrawn(id, c.at(), personal("reason", c.reason())));
    }

    /** Whatever state the complaint is in: rules about a recovery do not protect what has to go. */
    @CommandHandler
    void beginHistory(BeginHistory c) {
        BEGIN_HISTORY.check(recovery, c);
    }

    @CommandHandler
    void erase(ErasePersonalData c) {
        if (!erased) {
            apply(new PersonalDataErased(id, c.at(), c.reason()));
        }
    }

    private <C> void decide(Policy<Recovery, C> policy, C command, Supplier<ComplaintEvent> event) {
        policy.check(recovery, command);
        apply(event.get());
    }

    private String handler() {
        return Objects.requireNonNull(recovery.handler());
    }

    private Personal personal(String field, @Nullable Words words) {
        return personal(words == null ? Map.of() : Map.of(field, words.text()));
    }

    /** What is said after the erasure is not kept: another instance may still have the key. */
    private Personal personal(Map<String, String> fields) {
        return erased ? Personal.erased(key) : Personal.toSeal(key, fields);
    }

    /** Which commands are possible now; the refusal tells why one is not, whatever it would say. */
    public Map<Class<?>, Optional<Refusal>> possibilities() {
        return Policy.possibilities(ComplaintPolicies.ALL, recovery);
    }

    /** What it is about, as last corrected. */
    public String product() {
        return recovery.product();
    }

    /** Whose a complaint is: its handler and team, as far as it has them, and its product. */
    public record Belonging(
            @Nullable String handler, @Nullable String team, String product) {}

    public Belonging belonging() {
        return new Belonging(recovery.handler(), recovery.team(), recovery.product());
    }

    @EventSourcingHandler
    void on(ComplaintEvent event) {
        id = event.complaint();
        switch (event) {
            case ComplaintLodged lodged -> key = lodged.personal().keyId();
            case PersonalDataErased _ -> erased = true;
            default -> {}
        }
        recovery.on(event);
    }
}

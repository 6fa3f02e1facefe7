package redress.command.complaint;

import static redress.command.complaint.Examples.ID;
import static redress.command.complaint.Examples.LATER;
import static redress.command.complaint.Examples.NOTHING;
import static redress.command.complaint.Examples.NOW;
import static redress.command.complaint.Examples.acknowledged;
import static redress.command.complaint.Examples.assigned;
import static redress.command.complaint.Examples.fixture;
import static redress.command.complaint.Examples.lodged;
import static redress.command.complaint.Examples.personal;
import static redress.command.complaint.Examples.resolved;
import static redress.command.complaint.Examples.words;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.assertj.core.api.Assertions;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import redress.command.complaint.ComplaintCommand.Acknowledge;
import redress.command.complaint.ComplaintCommand.AssignHandler;
import redress.command.complaint.ComplaintCommand.AttemptFollowUp;
import redress.command.complaint.ComplaintCommand.AttributeCause;
import redress.command.complaint.ComplaintCommand.ChooseSolution;
import redress.command.complaint.ComplaintCommand.ClassifyCause;
import redress.command.complaint.ComplaintCommand.Close;
import redress.command.complaint.ComplaintCommand.CommendHandler;
import redress.command.complaint.ComplaintCommand.ConfirmUnderstanding;
import redress.command.complaint.ComplaintCommand.CorrectAccount;
import redress.command.complaint.ComplaintCommand.Escalate;
import redress.command.complaint.ComplaintCommand.Explain;
import redress.command.complaint.ComplaintCommand.ExplainLimits;
import redress.command.complaint.ComplaintCommand.FollowUp;
import redress.command.complaint.ComplaintCommand.GiveApology;
import redress.command.complaint.ComplaintCommand.GiveSupport;
import redress.command.complaint.ComplaintCommand.InformCustomer;
import redress.command.complaint.ComplaintCommand.NameFeeling;
import redress.command.complaint.ComplaintCommand.OfferSolutions;
import redress.command.complaint.ComplaintCommand.RecordAbuse;
import redress.command.complaint.ComplaintCommand.RecordChaser;
import redress.command.complaint.ComplaintCommand.RecordContact;
import redress.command.complaint.ComplaintCommand.RecordRetelling;
import redress.command.complaint.ComplaintCommand.Reopen;
import redress.command.complaint.ComplaintCommand.Resolve;
import redress.command.complaint.ComplaintCommand.Thank;
import redress.command.complaint.ComplaintCommand.Withdraw;
import redress.command.complaint.ComplaintCommand.WithdrawAttribution;
import redress.events.CauseCategory;
import redress.events.Personal;
import redress.events.RootCauseId;
import redress.events.complaint.ComplaintEvent;
import redress.events.complaint.ComplaintEvent.AbuseRecorded;
import redress.events.complaint.ComplaintEvent.AccountCorrected;
import redress.events.complaint.ComplaintEvent.Answers;
import redress.events.complaint.ComplaintEvent.ApologyGiven;
import redress.events.complaint.ComplaintEvent.AttributionWithdrawn;
import redress.events.complaint.ComplaintEvent.CauseAttributed;
import redress.events.complaint.ComplaintEvent.CauseClassified;
import redress.events.complaint.ComplaintEvent.ChaserRecorded;
import redress.events.complaint.ComplaintEvent.ComplaintClosed;
import redress.events.complaint.ComplaintEvent.ComplaintEscalated;
import redress.events.complaint.ComplaintEvent.ComplaintReopened;
import redress.events.complaint.ComplaintEvent.ComplaintResolved;
import redress.events.complaint.ComplaintEvent.ComplaintWithdrawn;
import redress.events.complaint.ComplaintEvent.ContactRecorded;
import redress.events.complaint.ComplaintEvent.CustomerInformed;
import redress.events.complaint.ComplaintEvent.CustomerThanked;
import redress.events.complaint.ComplaintEvent.Direction;
import redress.events.complaint.ComplaintEvent.ExplanationGiven;
import redress.events.complaint.ComplaintEvent.Feeling;
import redress.events.complaint.ComplaintEvent.FeelingNamed;
import redress.events.complaint.ComplaintEvent.FollowUpAttempted;
import redress.events.complaint.ComplaintEvent.FollowedUp;
import redress.events.complaint.ComplaintEvent.HandlerAssigned;
import redress.events.complaint.ComplaintEvent.HandlerCommended;
import redress.events.complaint.ComplaintEvent.LimitsExplained;
import redress.events.complaint.ComplaintEvent.Origin;
import redress.events.complaint.ComplaintEvent.Outcome;
import redress.events.complaint.ComplaintEvent.RetellingRecorded;
import redress.events.complaint.ComplaintEvent.SolutionChosen;
import redress.events.complaint.ComplaintEvent.SolutionsOffered;
import redress.events.complaint.ComplaintEvent.SupportGiven;
import redress.events.complaint.ComplaintEvent.UnderstandingConfirmed;
import redress.events.complaint.SolutionId;

/** What each step of a recovery leads to. */
class RecoveryTest {

    private static final RootCauseId CAUSE = RootCauseId.suspectedBehind("cluster-7");

    /** A step with the one event it leads to, after the history that it needs. */
    record Step(List<ComplaintEvent> history, ComplaintCommand command, ComplaintEvent event) {
        @Override
        public String toString() {
            return command.getClass().getSimpleName();
        }
    }

    static Stream<Step> steps() {
        return Stream.of(
                lodgedAnd(
                        new AssignHandler(ID, NOW, "ann", "north", null),
                        new HandlerAssigned(ID, NOW, "ann", null, "north", NOTHING)),
                handledAnd(
                        new AssignHandler(ID, NOW, "bob", null, words("refund is under way")),
                        new HandlerAssigned(ID, NOW, "bob", "ann", null, personal("note", "refund is under way"))),
                lodgedAnd(
                        new RecordRetelling(ID, NOW, words("told the bank before")),
                        new RetellingRecorded(ID, NOW, personal("note", "told the bank before"))),
                handledAnd(new Acknowledge(ID, NOW), acknowledged("ann")),
                handledAnd(
                        new ConfirmUnderstanding(ID, NOW, words("you paid twice")),
                        new UnderstandingConfirmed(ID, NOW, personal("summary", "you paid twice"))),
                handledAnd(
                        new NameFeeling(ID, NOW, Feeling.ANXIOUS, null),
                        new FeelingNamed(ID, NOW, Feeling.ANXIOUS, NOTHING)),
                handledAnd(
                        new GiveApology(ID, NOW, true, words("we did it")),
                        new ApologyGiven(ID, NOW, true, personal("words", "we did it"))),
                handledAnd(
                        new Explain(ID, NOW, true, words("the terminal retried")),
                        new ExplanationGiven(ID, NOW, true, personal("explanation", "the terminal retried"))),
                handledAnd(
                        new InformCustomer(ID, NOW, words("it is with the bank"), LATER),
                        new CustomerInformed(ID, NOW, LATER, personal("message", "it is with the bank"))),
                handledAnd(
                        new ExplainLimits(ID, NOW, words("not before Monday")),
                        new LimitsExplained(ID, NOW, personal("limits", "not before Monday"))),
                lodgedAnd(
                        new RecordChaser(ID, NOW, "phone", words("any news?")),
                        new ChaserRecorded(ID, NOW, "phone", personal("words", "any news?"))),
                lodgedAnd(
                        new RecordContact(ID, NOW, Direction.INBOUND, "phone", true, null),
                        new ContactRecorded(ID, NOW, Direction.INBOUND, "phone", true, NOTHING)),
                handledAnd(
                        new Escalate(ID, NOW, "sue", words("above my limits")),
                        new ComplaintEscalated(ID, NOW, "sue", personal("reason", "above my limits"))),
                handledAnd(
                        new RecordAbuse(ID, NOW, words("shouted")),
                        new AbuseRecorded(ID, NOW, "ann", personal("description", "shouted"))),
                handledAnd(
                        new CommendHandler(ID, NOW, "sue", words("called on Sunday")),
                        new HandlerCommended(ID, NOW, "ann", personal("reason", "called on Sunday"))),
                lodgedAnd(
                        new ClassifyCause(
                                ID, NOW, CauseCategory.DELAY_OR_SERVICE_FAILURE, "double charge", Origin.VENDOR, null),
                        new CauseClassified(
                                ID,
                                NOW,
                                CauseCategory.DELAY_OR_SERVICE_FAILURE,
                                "double charge",
                                Origin.VENDOR,
                                NOTHING)),
                lodgedAnd(
                        new AttributeCause(ID, NOW, CAUSE, "Double charge", .8, words("same terminal")),
                        new CauseAttributed(ID, NOW, CAUSE, "Double charge", .8, personal("reason", "same terminal"))),
                lodgedAnd(
                        new CorrectAccount(
                                ID,
                                NOW,
                                "Loan",
                                null,
                                null,
                                null,
                                null,
                                null,
                                null,
                                null,
                                null,
                                words("a typing error")),
                        new AccountCorrected(
                                ID, NOW, Map.of("product", "Loan"), null, personal("reason", "a typing error"))),
                handledAnd(
                        new Resolve(ID, NOW, Outcome.UPHELD, null, new BigDecimal("20.00")),
                        new ComplaintResolved(ID, NOW, Outcome.UPHELD, new BigDecimal("20.00"), NOTHING)),
                handledAnd(
                        new Resolve(ID, NOW, Outcome.NOT_UPHELD, words("the fee was announced"), null),
                        new ComplaintResolved(
                                ID, NOW, Outcome.NOT_UPHELD, null, personal("reason", "the fee was announced"))),
                handledAnd(new Thank(ID, NOW, null), new CustomerThanked(ID, NOW, NOTHING)),
                resolvedAnd(new AttemptFollowUp(ID, NOW, "phone"), new FollowUpAttempted(ID, NOW, "phone")),
                resolvedAnd(
                        new FollowUp(ID, NOW, 5, 2, 4, 3, 5, 4, 9, words("answer on Sundays")),
                        new FollowedUp(
                                ID,
                                NOW,
                                new Answers(5, 2, 4, 3, 5, 4, 9),
                                personal("suggestion", "answer on Sundays"))),
                resolvedAnd(
                        new Close(ID, NOW, words("three attempts")),
                        new ComplaintClosed(ID, NOW, false, personal("reason", "three attempts"))),
                resolvedAnd(
                        new Reopen(ID, NOW, null, words("it happened again")),
                        new ComplaintReopened(ID, NOW, null, personal("reason", "it happened again"))),
                lodgedAnd(new Withdraw(ID, NOW, null), new ComplaintWithdrawn(ID, NOW, NOTHING)));
    }

    private static Step lodgedAnd(ComplaintCommand command, ComplaintEvent event) {
        return new Step(List.of(lodged()), command, event);
    }

    private static Step handledAnd(ComplaintCommand command, ComplaintEvent event) {
        return new Step(List.of(lodged(), assigned("ann")), command, event);
    }

    private static Step resolvedAnd(ComplaintCommand command, ComplaintEvent event) {
        return new Step(List.of(lodged(), assigned("ann"), resolved()), command, event);
    }

    @ParameterizedTest
    @MethodSource("steps")
    void aStepLeadsToItsEventAndNothingElse(Step step) {
        fixture().given(step.history()).when(step.command()).expectEvents(step.event());
    }

    @Test
    void solutionsAreNumberedOnFromOfferToOffer() {
        SolutionsOffered first =
                new SolutionsOffered(ID, NOW, List.of(SolutionId.number(1)), personal("S1", "a refund"));

        fixture()
                .given(lodged(), assigned("ann"), first)
                .when(new OfferSolutions(ID, NOW, List.of(words("a voucher"), words("a new card"))))
                .expectEvents(new SolutionsOffered(
                        ID,
                        NOW,
                        List.of(SolutionId.number(2), SolutionId.number(3)),
                        Personal.plain(Map.of("S2", "a voucher", "S3", "a new card"))));
    }

    @Test
    void theCustomerChoosesOneOfTheSolutions() {
        fixture()
                .given(lodged(), new SolutionsOffered(ID, NOW, List.of(SolutionId.number(1)), NOTHING))
                .when(new ChooseSolution(ID, NOW, SolutionId.number(1)))
                .expectEvents(new SolutionChosen(ID, NOW, SolutionId.number(1)));
    }

    @Test
    void aManagerAnswersAnEscalation() {
        fixture()
                .given(lodged(), assigned("ann"), new ComplaintEscalated(ID, NOW, null, NOTHING))
                .when(new GiveSupport(ID, NOW, "sue", words("I called them")))
                .expectEvents(new SupportGiven(ID, NOW, "sue", personal("how", "I called them")));
    }

    @Test
    void aWithdrawnAttributionSaysWhichOneItWas() {
        fixture()
                .given(lodged(), new CauseAttributed(ID, NOW, CAUSE, "Double charge", null, NOTHING))
                .when(new WithdrawAttribution(ID, NOW, words("another terminal")))
                .expectEvents(new AttributionWithdrawn(ID, NOW, CAUSE, personal("reason", "another terminal")));
    }

    @Test
    void afterAFollowUpClosingNeedsNoReason() {
        FollowedUp followedUp = new FollowedUp(ID, NOW, new Answers(5, null, null, null, null, null, null), NOTHING);

        fixture()
                .given(lodged(), assigned("ann"), resolved(), followedUp)
                .when(new Close(ID, NOW, null))
                .expectEvents(new ComplaintClosed(ID, NOW, true, NOTHING));
    }

    @Test
    void whatWasReopenedNeedsAFollowUpOfItsOwn() {
        FollowedUp followedUp = new FollowedUp(ID, NOW, new Answers(1, null, null, null, null, null, null), NOTHING);

        fixture()
                .given(
                        lodged(),
                        assigned("ann"),
                        resolved(),
                        followedUp,
                        new ComplaintReopened(ID, NOW, null, NOTHING),
                        resolved())
                .when(new Close(ID, NOW, null))
                .expectNoEvents()
                .expectExceptionMessage("close-needs-follow-up");
    }

    @Test
    void thereMustBeAComplaint() {
        fixture()
                .givenNoPriorActivity()
                .when(new Thank(ID, NOW, null))
                .expectNoEvents()
                .expectException(AggregateNotFoundException.class);
    }

    @Test
    void aCommandDoesNotPrintTheWordsOfAPerson() {
        Assertions.assertThat(new Withdraw(ID, NOW, words("my name is Ada")).toString())
                .contains(ID.toString())
                .doesNotContain("Ada");
    }
}

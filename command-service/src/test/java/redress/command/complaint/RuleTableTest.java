package redress.command.complaint;

import static org.assertj.core.api.Assertions.assertThat;
import static redress.command.complaint.Examples.G1;
import static redress.command.complaint.Examples.ID;
import static redress.command.complaint.Examples.LATER;
import static redress.command.complaint.Examples.NOTHING;
import static redress.command.complaint.Examples.NOW;
import static redress.command.complaint.Examples.P1;
import static redress.command.complaint.Examples.acknowledged;
import static redress.command.complaint.Examples.assigned;
import static redress.command.complaint.Examples.fixture;
import static redress.command.complaint.Examples.gesture;
import static redress.command.complaint.Examples.lodged;
import static redress.command.complaint.Examples.promised;
import static redress.command.complaint.Examples.resolved;
import static redress.command.complaint.Examples.words;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import redress.command.complaint.ComplaintCommand.Acknowledge;
import redress.command.complaint.ComplaintCommand.AgreeNextStep;
import redress.command.complaint.ComplaintCommand.ApproveGesture;
import redress.command.complaint.ComplaintCommand.AssignHandler;
import redress.command.complaint.ComplaintCommand.AttemptFollowUp;
import redress.command.complaint.ComplaintCommand.AttributeCause;
import redress.command.complaint.ComplaintCommand.ChooseSolution;
import redress.command.complaint.ComplaintCommand.ClassifyCause;
import redress.command.complaint.ComplaintCommand.Close;
import redress.command.complaint.ComplaintCommand.CommendHandler;
import redress.command.complaint.ComplaintCommand.ConfirmUnderstanding;
import redress.command.complaint.ComplaintCommand.CorrectAccount;
import redress.command.complaint.ComplaintCommand.DeclineGesture;
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
import redress.command.rule.Policy;
import redress.command.rule.Refused;
import redress.command.rule.Rule;
import redress.events.CauseCategory;
import redress.events.RootCauseId;
import redress.events.complaint.ComplaintEvent;
import redress.events.complaint.ComplaintEvent.ComplaintClosed;
import redress.events.complaint.ComplaintEvent.ComplaintEscalated;
import redress.events.complaint.ComplaintEvent.ComplaintWithdrawn;
import redress.events.complaint.ComplaintEvent.Direction;
import redress.events.complaint.ComplaintEvent.Feeling;
import redress.events.complaint.ComplaintEvent.GestureApproved;
import redress.events.complaint.ComplaintEvent.GestureGiven;
import redress.events.complaint.ComplaintEvent.GestureOffered;
import redress.events.complaint.ComplaintEvent.Origin;
import redress.events.complaint.ComplaintEvent.Outcome;
import redress.events.complaint.ComplaintEvent.PromiseBroken;
import redress.events.complaint.ComplaintEvent.PromiseKept;
import redress.events.complaint.ComplaintEvent.SolutionsOffered;
import redress.events.complaint.GestureId;
import redress.events.complaint.PromiseId;
import redress.events.complaint.SolutionId;

/** Every rule of every command is broken once: it refuses by name, with a sentence, and nothing happens. */
class RuleTableTest {

    private static final ComplaintClosed CLOSED = new ComplaintClosed(ID, NOW, true, NOTHING);
    private static final ComplaintWithdrawn WITHDRAWN = new ComplaintWithdrawn(ID, NOW, NOTHING);
    private static final BigDecimal MUCH = new BigDecimal("1000");
    private static final SolutionId S1 = SolutionId.number(1);
    private static final RootCauseId CAUSE = RootCauseId.suspectedBehind("cluster-7");

    /** A command that breaks a rule after a history. */
    record Broken(String rule, ComplaintCommand command, List<ComplaintEvent> history) {
        @Override
        public String toString() {
            return command.getClass().getSimpleName() + " breaks " + rule;
        }
    }

    private static Broken broken(String rule, ComplaintCommand command, ComplaintEvent... after) {
        return new Broken(
                rule,
                command,
                Stream.concat(Stream.of(lodged()), Stream.of(after)).toList());
    }

    static Stream<Broken> table() {
        return Stream.concat(
                own(),
                Stream.concat(
                        afterTheEnd(CLOSED, "closed-stays-closed"),
                        afterTheEnd(WITHDRAWN, "withdrawn-stays-withdrawn")));
    }

    /** Once it has ended, no command but reopening is possible, and after withdrawal not even that. */
    private static Stream<Broken> afterTheEnd(ComplaintEvent end, String rule) {
        return commands()
                .filter(command -> end.equals(WITHDRAWN) || !(command instanceof Reopen))
                .map(command -> broken(rule, command, assigned("ann"), resolved(), end));
    }

    private static Stream<ComplaintCommand> commands() {
        return Stream.of(
                new AssignHandler(ID, NOW, "bob", null, words("note")),
                new RecordRetelling(ID, NOW, null),
                new Acknowledge(ID, NOW),
                new ConfirmUnderstanding(ID, NOW, words("x")),
                new NameFeeling(ID, NOW, Feeling.SAD, null),
                new GiveApology(ID, NOW, true, null),
                new Explain(ID, NOW, true, words("x")),
                new OfferSolutions(ID, NOW, List.of(words("x"))),
                new ChooseSolution(ID, NOW, S1),
                new AgreeNextStep(ID, NOW, words("x"), true, true, null),
                new MakePromise(ID, NOW, words("x"), LATER),
                new KeepPromise(ID, NOW, P1),
                new KeepPromiseLate(ID, NOW, P1),
                new ReleasePromise(ID, NOW, P1, words("x")),
                new InformCustomer(ID, NOW, words("x"), null),
                new ExplainLimits(ID, NOW, words("x")),
                new RecordChaser(ID, NOW, null, null),
                new RecordContact(ID, NOW, Direction.OUTBOUND, null, false, null),
                new OfferGesture(ID, NOW, "ann", MUCH, words("x"), BigDecimal.ONE),
                new ApproveGesture(ID, NOW, "sue", MUCH, G1),
                new DeclineGesture(ID, NOW, G1, words("x")),
                new GiveGesture(ID, NOW, G1),
                new Escalate(ID, NOW, null, words("x")),
                new GiveSupport(ID, NOW, "sue", words("x")),
                new RecordAbuse(ID, NOW, words("x")),
                new CommendHandler(ID, NOW, "sue", words("x")),
                new ClassifyCause(ID, NOW, CauseCategory.MISCOMMUNICATION, null, Origin.OWN_PROCESS, null),
                new AttributeCause(ID, NOW, CAUSE, "x", null, words("x")),
                new WithdrawAttribution(ID, NOW, words("x")),
                new CorrectAccount(ID, NOW, "x", null, null, null, null, null, null, null, null, words("x")),
                new Resolve(ID, NOW, Outcome.UPHELD, null, null),
                new Thank(ID, NOW, null),
                new AttemptFollowUp(ID, NOW, null),
                new FollowUp(ID, NOW, 5, null, null, null, null, null, null, null),
                new Close(ID, NOW, words("x")),
                new Reopen(ID, NOW, null, words("x")),
                new Withdraw(ID, NOW, null));
    }

    private static Stream<Broken> own() {
        PromiseKept kept = new PromiseKept(ID, NOW, P1);
        PromiseBroken late = new PromiseBroken(ID, LATER, P1, LATER);
        ComplaintEscalated escalated = new ComplaintEscalated(ID, NOW, null, NOTHING);
        GestureGiven given = new GestureGiven(ID, NOW, G1);
        SolutionsOffered offered = new SolutionsOffered(ID, NOW, List.of(S1), NOTHING);
        return Stream.of(
                broken("handler-changes", new AssignHandler(ID, NOW, "ann", null, words("x")), assigned("ann")),
                broken("hand-over-needs-note", new AssignHandler(ID, NOW, "bob", null, null), assigned("ann")),
                broken("handler-first", new Acknowledge(ID, NOW)),
                broken("acknowledge-once", new Acknowledge(ID, NOW), assigned("ann"), acknowledged("ann")),
                broken("handler-first", new OfferSolutions(ID, NOW, List.of(words("x")))),
                broken("solutions-needed", new OfferSolutions(ID, NOW, List.of()), assigned("ann")),
                broken("solutions-needed", new OfferSolutions(ID, NOW, List.of(words(" "))), assigned("ann")),
                broken("solutions-first", new ChooseSolution(ID, NOW, S1)),
                broken("solution-was-offered", new ChooseSolution(ID, NOW, SolutionId.number(2)), offered),
                broken("handler-first", new AgreeNextStep(ID, NOW, words("x"), true, true, null)),
                broken(
                        "next-step-needs-both",
                        new AgreeNextStep(ID, NOW, words("x"), false, true, null),
                        assigned("ann")),
                broken(
                        "next-step-needs-both",
                        new AgreeNextStep(ID, NOW, words("x"), true, false, null),
                        assigned("ann")),
                broken("due-lies-ahead", new AgreeNextStep(ID, NOW, words("x"), true, true, NOW), assigned("ann")),
                broken("handler-first", new MakePromise(ID, NOW, words("x"), LATER)),
                broken("due-lies-ahead", new MakePromise(ID, NOW, words("x"), NOW), assigned("ann")),
                broken("promise-was-made", new KeepPromise(ID, NOW, P1), assigned("ann")),
                broken("broken-promise-is-kept-late", new KeepPromise(ID, LATER, P1), promised(), late),
                broken("broken-promise-is-kept-late", new KeepPromise(ID, LATER.plusSeconds(1), P1), promised()),
                broken("promise-still-open", new KeepPromise(ID, NOW, P1), promised(), kept),
                broken("promise-unkept", new KeepPromiseLate(ID, NOW, P1)),
                broken("promise-was-made", new KeepPromiseLate(ID, NOW, PromiseId.number(2)), promised()),
                broken("late-is-late", new KeepPromiseLate(ID, NOW, P1), promised()),
                broken("promise-open", new ReleasePromise(ID, NOW, P1, words("x")), promised(), kept),
                broken("promise-was-made", new ReleasePromise(ID, NOW, PromiseId.number(2), words("x")), promised()),
                broken("release-before-due", new ReleasePromise(ID, LATER.plusSeconds(1), P1, words("x")), promised()),
                broken("next-update-lies-ahead", new InformCustomer(ID, NOW, words("x"), NOW)),
                broken("handler-first", new OfferGesture(ID, NOW, "ann", MUCH, words("x"), BigDecimal.ONE)),
                broken(
                        "gesture-has-worth",
                        new OfferGesture(ID, NOW, "ann", MUCH, words("x"), BigDecimal.ONE.negate()),
                        assigned("ann")),
                broken("gesture-awaits-approval", new ApproveGesture(ID, NOW, "sue", MUCH, G1), gesture(false)),
                broken(
                        "gesture-was-offered",
                        new ApproveGesture(ID, NOW, "sue", MUCH, GestureId.number(2)),
                        gesture(true)),
                broken(
                        "approve-once",
                        new ApproveGesture(ID, NOW, "sue", MUCH, G1),
                        gesture(true),
                        new GestureApproved(ID, NOW, G1, "sue"),
                        second()),
                broken("approval-by-someone-else", new ApproveGesture(ID, NOW, "ann", MUCH, G1), gesture(true)),
                broken(
                        "approval-within-authority",
                        new ApproveGesture(ID, NOW, "sue", BigDecimal.TEN, G1),
                        gesture(true)),
                broken("gesture-open", new DeclineGesture(ID, NOW, G1, words("x"))),
                broken(
                        "gesture-was-offered",
                        new DeclineGesture(ID, NOW, GestureId.number(2), words("x")),
                        gesture(true)),
                broken(
                        "decline-before-given",
                        new DeclineGesture(ID, NOW, G1, words("x")),
                        gesture(false),
                        given,
                        second()),
                broken("gesture-open", new GiveGesture(ID, NOW, G1)),
                broken("gesture-was-offered", new GiveGesture(ID, NOW, GestureId.number(2)), gesture(true)),
                broken("give-once", new GiveGesture(ID, NOW, G1), gesture(false), given, second()),
                broken("gesture-needs-approval", new GiveGesture(ID, NOW, G1), gesture(true)),
                broken("handler-first", new Escalate(ID, NOW, null, words("x"))),
                broken("escalate-once", new Escalate(ID, NOW, null, words("x")), assigned("ann"), escalated),
                broken("support-answers-escalation", new GiveSupport(ID, NOW, "sue", words("x"))),
                broken(
                        "support-by-someone-else",
                        new GiveSupport(ID, NOW, "ann", words("x")),
                        assigned("ann"),
                        escalated),
                broken("handler-first", new RecordAbuse(ID, NOW, words("x"))),
                broken("handler-first", new CommendHandler(ID, NOW, "sue", words("x"))),
                broken("commend-someone-else", new CommendHandler(ID, NOW, "ann", words("x")), assigned("ann")),
                broken("confidence-is-a-share", new AttributeCause(ID, NOW, CAUSE, "x", 1.5, words("x"))),
                broken("attribution-first", new WithdrawAttribution(ID, NOW, words("x"))),
                broken(
                        "correction-changes-something",
                        new CorrectAccount(ID, NOW, null, null, null, null, null, null, null, null, null, words("x"))),
                broken("handler-first", new Resolve(ID, NOW, Outcome.UPHELD, null, null)),
                broken("resolve-once", new Resolve(ID, NOW, Outcome.UPHELD, null, null), assigned("ann"), resolved()),
                broken("resolve-needs-outcome", new Resolve(ID, NOW, null, words("x"), null), assigned("ann")),
                broken(
                        "not-upheld-needs-reason",
                        new Resolve(ID, NOW, Outcome.NOT_UPHELD, null, null),
                        assigned("ann")),
                broken(
                        "remedy-is-no-debt",
                        new Resolve(ID, NOW, Outcome.UPHELD, null, BigDecimal.ONE.negate()),
                        assigned("ann")),
                broken("resolve-first", new AttemptFollowUp(ID, NOW, null)),
                broken("resolve-first", new FollowUp(ID, NOW, 5, null, null, null, null, null, null, null)),
                broken(
                        "follow-up-says-something",
                        new FollowUp(ID, NOW, null, null, null, null, null, null, null, null),
                        resolved()),
                broken(
                        "answers-on-their-scales",
                        new FollowUp(ID, NOW, 6, null, null, null, null, null, null, null),
                        resolved()),
                broken(
                        "answers-on-their-scales",
                        new FollowUp(ID, NOW, null, 8, null, null, null, null, null, null),
                        resolved()),
                broken(
                        "answers-on-their-scales",
                        new FollowUp(ID, NOW, null, null, null, null, null, null, 11, null),
                        resolved()),
                broken("resolve-first", new Close(ID, NOW, words("x"))),
                broken("close-needs-follow-up", new Close(ID, NOW, null), resolved()),
                broken("resolve-first", new Reopen(ID, NOW, null, words("x"))));
    }

    private static GestureOffered second() {
        return new GestureOffered(ID, NOW, GestureId.number(2), BigDecimal.ONE, "ann", true, NOTHING);
    }

    @ParameterizedTest
    @MethodSource("table")
    void refusesByNameAndNothingHappens(Broken broken) {
        fixture()
                .given(broken.history())
                .when(broken.command())
                .expectNoEvents()
                .expectException(Refused.class)
                .expectExceptionMessage(broken.rule());
    }

    @Test
    void everyRuleOfEveryCommandIsInTheTable() {
        Set<String> shown = table().map(broken -> broken.command().getClass().getSimpleName() + " " + broken.rule())
                .collect(Collectors.toSet());

        for (Policy<Recovery, ?> policy : ComplaintPolicies.ALL) {
            for (Rule<Recovery, ?> rule : policy.rules()) {
                // Told beforehand for the list of possible commands; a more exact rule answers the command itself.
                boolean onlyBeforehand =
                        rule.name().equals("promise-open") && policy.command().equals(KeepPromise.class);
                if (!onlyBeforehand) {
                    assertThat(shown).contains(policy.command().getSimpleName() + " " + rule.name());
                }
            }
        }
    }

    @Test
    void everyRuleSaysWhatToDo() {
        ComplaintPolicies.ALL.stream()
                .flatMap(policy -> policy.rules().stream())
                .forEach(rule ->
                        assertThat(rule.sentence()).hasSizeGreaterThan(20).endsWith("."));
    }
}

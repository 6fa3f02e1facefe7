package redress.command.rootcause;

import static redress.command.rootcause.Examples.F1;
import static redress.command.rootcause.Examples.F2;
import static redress.command.rootcause.Examples.ID;
import static redress.command.rootcause.Examples.LATER;
import static redress.command.rootcause.Examples.NOW;
import static redress.command.rootcause.Examples.closed;
import static redress.command.rootcause.Examples.confirmed;
import static redress.command.rootcause.Examples.fixture;
import static redress.command.rootcause.Examples.investigated;
import static redress.command.rootcause.Examples.measured;
import static redress.command.rootcause.Examples.owned;
import static redress.command.rootcause.Examples.planned;
import static redress.command.rootcause.Examples.refused;
import static redress.command.rootcause.Examples.suspected;
import static redress.command.rootcause.Examples.underTest;
import static redress.command.rootcause.Examples.with;
import static redress.command.rootcause.Examples.withdrawn;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import redress.command.rootcause.RootCauseCommand.Close;
import redress.command.rootcause.RootCauseCommand.PlanFix;
import redress.command.rootcause.RootCauseCommand.StartInvestigation;
import redress.command.rootcause.RootCauseCommand.WithdrawFix;
import redress.command.rootcause.RootCauseCommand.WritePlaybook;
import redress.events.finding.FixEffect.Verdict;
import redress.events.rootcause.RootCauseEvent.FixPlanned;
import redress.events.rootcause.RootCauseEvent.InvestigationStarted;
import redress.events.rootcause.RootCauseEvent.PlaybookWritten;

class InvestigateAndCloseTest {

    private static final StartInvestigation INVESTIGATE = new StartInvestigation(ID, LATER, "why twice?");

    @Test
    void aConfirmedCauseIsInvestigated() {
        fixture()
                .given(suspected(), confirmed())
                .when(INVESTIGATE)
                .expectEvents(new InvestigationStarted(ID, LATER, "why twice?"));
    }

    @Test
    void soIsOneWhoseFixIsNotBelievedIn() {
        fixture()
                .given((Object[]) underTest())
                .when(INVESTIGATE)
                .expectEvents(new InvestigationStarted(ID, LATER, "why twice?"));
    }

    @Test
    void aPlaybookTellsHandlersWhatToSay() {
        fixture()
                .given(suspected(), confirmed())
                .when(new WritePlaybook(ID, NOW, "we are sorry", List.of("refund"), BigDecimal.TEN))
                .expectEvents(new PlaybookWritten(ID, NOW, "we are sorry", List.of("refund"), BigDecimal.TEN));
    }

    @Test
    void withdrawingTheOnlyPlannedFixLeadsBackToTheInvestigation() {
        fixture()
                .given(suspected(), confirmed(), owned(), investigated(), planned())
                .when(new WithdrawFix(ID, NOW, F1, "too expensive"))
                .expectEvents(withdrawn());
        refused(
                "investigate-once",
                INVESTIGATE,
                suspected(),
                confirmed(),
                owned(),
                investigated(),
                planned(),
                withdrawn());
        refused(
                "investigate-before-planning",
                INVESTIGATE,
                suspected(),
                confirmed(),
                owned(),
                planned(),
                planned(F2, Map.of()),
                withdrawn());
    }

    @Test
    void aFurtherFixMayFollowAReduction() {
        fixture()
                .given((Object[]) with(underTest(), measured(Verdict.REDUCED)))
                .when(new PlanFix(ID, NOW, "another", null, null, LATER, null))
                .expectEvents(new FixPlanned(ID, NOW, F2, "another", Map.of(), null, LATER, 100, 56));
    }

    @Test
    void aVerifiedOrReducedCauseIsClosed() {
        for (Verdict verdict : List.of(Verdict.VERIFIED, Verdict.REDUCED)) {
            fixture()
                    .given((Object[]) with(underTest(), measured(verdict)))
                    .when(new Close(ID, NOW, "went away"))
                    .expectEvents(closed());
        }
    }
}

package redress.command.rootcause;

import static redress.command.rootcause.Examples.COMPLAINT;
import static redress.command.rootcause.Examples.F1;
import static redress.command.rootcause.Examples.F2;
import static redress.command.rootcause.Examples.ID;
import static redress.command.rootcause.Examples.LATER;
import static redress.command.rootcause.Examples.NOW;
import static redress.command.rootcause.Examples.closed;
import static redress.command.rootcause.Examples.confirmed;
import static redress.command.rootcause.Examples.deployed;
import static redress.command.rootcause.Examples.fixture;
import static redress.command.rootcause.Examples.measured;
import static redress.command.rootcause.Examples.owned;
import static redress.command.rootcause.Examples.planned;
import static redress.command.rootcause.Examples.refused;
import static redress.command.rootcause.Examples.suspected;
import static redress.command.rootcause.Examples.underTest;
import static redress.command.rootcause.Examples.with;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import redress.command.rootcause.RootCauseCommand.PlanFix;
import redress.command.rootcause.RootCauseCommand.Regress;
import redress.events.ComplaintId;
import redress.events.FixId;
import redress.events.finding.FixEffect.Verdict;
import redress.events.rootcause.RootCauseEvent;
import redress.events.rootcause.RootCauseEvent.FixPlanned;
import redress.events.rootcause.RootCauseEvent.RootCauseRegressed;

class RegressTest {

    private static final ComplaintId OLD = ComplaintId.of("crm", "old");
    private static final Map<String, String> CARD = Map.of("product", "Card");

    private static Regress regress(FixId fix, Incident... incidents) {
        List<ComplaintId> complaints =
                List.of(incidents).stream().map(Incident::complaint).toList();
        return new Regress(ID, LATER, fix, complaints, "it is back", List.of(incidents));
    }

    private static Incident incident(ComplaintId complaint, Instant at, String product) {
        return new Incident(complaint, at, Map.of("product", product, "channel", "web"));
    }

    @Test
    void aFailureAfterTheFixOpensANewEpisode() {
        fixture()
                .given((Object[]) with(underTest(), measured(Verdict.VERIFIED), closed()))
                .when(regress(F1, incident(COMPLAINT, NOW, "Card")))
                .expectEvents(new RootCauseRegressed(ID, LATER, 2, F1, List.of(COMPLAINT), "it is back"));
    }

    @Test
    void anIncidentOfBeforeTheFixIsNoEvidenceHoweverLateTheComplaintCame() {
        fixture()
                .given((Object[]) underTest())
                .when(regress(
                        F1,
                        incident(OLD, NOW.minusSeconds(1), "Card"),
                        incident(COMPLAINT, NOW.plusSeconds(1), "Card")))
                .expectEvents(new RootCauseRegressed(ID, LATER, 2, F1, List.of(COMPLAINT), "it is back"));
    }

    @Test
    void anIncidentOutsideTheScopeIsNoEvidence() {
        RootCauseEvent[] scoped = {suspected(), confirmed(), owned(), planned(F1, CARD), deployed()};
        refused("regression-needs-evidence", regress(F1, incident(COMPLAINT, LATER, "Loan")), scoped);
    }

    @Test
    void anIncidentBetweenTwoFixesThatBothCoverItIsNoEvidence() {
        RootCauseEvent[] twice = with(underTest(), measured(Verdict.REDUCED), planned(F2, CARD), deployed(F2, LATER));
        refused("regression-needs-evidence", regress(F1, incident(COMPLAINT, NOW, "Card")), twice);
        fixture()
                .given((Object[]) twice)
                .when(regress(F1, incident(COMPLAINT, NOW, "Loan")))
                .expectEvents(new RootCauseRegressed(ID, LATER, 2, F1, List.of(COMPLAINT), "it is back"));
    }

    @Test
    void theNextEpisodeGoesOnWithTheNextFixAndKeepsTheOwner() {
        fixture()
                .given((Object[]) with(underTest(), measured(Verdict.VERIFIED), Examples.regressed()))
                .when(new PlanFix(ID, LATER, "another", null, null, LATER, null))
                .expectEvents(new FixPlanned(ID, LATER, F2, "another", Map.of(), null, LATER, 100, 56));
    }
}

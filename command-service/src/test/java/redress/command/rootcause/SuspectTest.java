package redress.command.rootcause;

import static redress.command.rootcause.Examples.ID;
import static redress.command.rootcause.Examples.LATER;
import static redress.command.rootcause.Examples.NOW;
import static redress.command.rootcause.Examples.confirmed;
import static redress.command.rootcause.Examples.fixture;
import static redress.command.rootcause.Examples.rejected;
import static redress.command.rootcause.Examples.suspected;
import static redress.command.rootcause.Examples.suspicion;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import redress.command.rootcause.RootCauseCommand.Confirm;
import redress.command.rootcause.RootCauseCommand.Suspect;
import redress.command.rule.Refused;
import redress.events.CauseCategory;
import redress.events.rootcause.RootCauseEvent.SuspicionUpdated;

class SuspectTest {

    @Test
    void theFirstSuspicionBeginsARootCause() {
        fixture()
                .givenNoPriorActivity()
                .when(new Suspect(ID, NOW, suspicion("double charge", 100)))
                .expectEvents(suspected());
    }

    @Test
    void theSameSuspicionAgainIsNoNews() {
        fixture()
                .given(suspected())
                .when(new Suspect(ID, LATER, suspicion("double charge", 100)))
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
    }

    @ParameterizedTest
    @CsvSource({"double charge, 109, false", "double charge, 110, true", "double charge, 90, true", "fees, 100, true"})
    void onlyAnotherLabelOrATenthOfTheComplaintsIsNews(String label, int complaints, boolean news) {
        var then = fixture().given(suspected()).when(new Suspect(ID, LATER, suspicion(label, complaints)));

        if (news) {
            then.expectEvents(new SuspicionUpdated(ID, LATER, suspicion(label, complaints)));
        } else {
            then.expectNoEvents();
        }
    }

    @Test
    void anOlderSuspicionThatArrivesLateIsNoNews() {
        fixture()
                .given(suspected(), new SuspicionUpdated(ID, LATER, suspicion("fees", 200)))
                .when(new Suspect(ID, NOW, suspicion("double charge", 100)))
                .expectNoEvents();
    }

    @Test
    void newsAfterAJudgementDoNotChangeIt() {
        SuspicionUpdated news = new SuspicionUpdated(ID, LATER, suspicion("fees", 200));
        fixture()
                .given(suspected(), rejected())
                .when(new Suspect(ID, LATER, suspicion("fees", 200)))
                .expectEvents(news);
        fixture()
                .given(suspected(), confirmed(), news)
                .when(new Confirm(ID, LATER, "Fees", CauseCategory.MISCOMMUNICATION, "Payments"))
                .expectNoEvents()
                .expectException(Refused.class)
                .expectExceptionMessage("confirm-once");
    }
}

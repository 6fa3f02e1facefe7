package redress.command.rootcause;

import static redress.command.rootcause.Examples.ID;
import static redress.command.rootcause.Examples.LATER;
import static redress.command.rootcause.Examples.NOW;
import static redress.command.rootcause.Examples.fixture;
import static redress.command.rootcause.Examples.raised;
import static redress.command.rootcause.Examples.suspicion;

import org.junit.jupiter.api.Test;
import redress.command.rootcause.RootCauseCommand.Confirm;
import redress.command.rootcause.RootCauseCommand.Raise;
import redress.command.rootcause.RootCauseCommand.Suspect;
import redress.events.CauseCategory;
import redress.events.rootcause.RootCauseEvent.RootCauseConfirmed;
import redress.events.rootcause.RootCauseEvent.SuspicionUpdated;

class RaiseTest {

    @Test
    void aPersonSuspectsThatAProcessFails() {
        fixture()
                .givenNoPriorActivity()
                .when(new Raise(ID, NOW, "Double charge", "three calls in a day", null))
                .expectEvents(raised());
    }

    @Test
    void whatAPersonRaisedIsConfirmedWithoutACountOfComplaints() {
        fixture()
                .given(raised())
                .when(new Confirm(ID, NOW, "Double charge", CauseCategory.MISCOMMUNICATION, "Payments"))
                .expectEvents(new RootCauseConfirmed(
                        ID, NOW, "Double charge", CauseCategory.MISCOMMUNICATION, "Payments", null));
    }

    @Test
    void analyticsMayReportOnIt() {
        fixture()
                .given(raised())
                .when(new Suspect(ID, LATER, suspicion("fees", 1)))
                .expectEvents(new SuspicionUpdated(ID, LATER, suspicion("fees", 1)));
    }
}

package redress.command.rootcause;

import static redress.command.rootcause.Examples.ID;
import static redress.command.rootcause.Examples.LATER;
import static redress.command.rootcause.Examples.NOW;
import static redress.command.rootcause.Examples.accepted;
import static redress.command.rootcause.Examples.confirmed;
import static redress.command.rootcause.Examples.fixture;
import static redress.command.rootcause.Examples.owned;
import static redress.command.rootcause.Examples.refused;
import static redress.command.rootcause.Examples.rejected;
import static redress.command.rootcause.Examples.suspected;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import redress.command.rootcause.RootCauseCommand.Accept;
import redress.command.rootcause.RootCauseCommand.AssignOwner;
import redress.command.rootcause.RootCauseCommand.Resume;
import redress.command.rootcause.RootCauseCommand.StartInvestigation;
import redress.events.rootcause.RootCauseEvent;
import redress.events.rootcause.RootCauseEvent.ProcessOwnerAssigned;
import redress.events.rootcause.RootCauseEvent.ResumedBy;
import redress.events.rootcause.RootCauseEvent.RootCauseResumed;

class AcceptAndResumeTest {

    private static final RootCauseResumed RESUMED = new RootCauseResumed(ID, LATER, ResumedBy.PERSON, "more now", 100);

    @Test
    void theCompanyMayLiveWithAKnownCause() {
        fixture()
                .given(suspected(), confirmed())
                .when(new Accept(ID, NOW, "refund at once", "the terminal goes next year"))
                .expectEvents(accepted());
    }

    @Test
    void itsOwnerMayChangeMeanwhile() {
        fixture()
                .given(suspected(), confirmed(), accepted())
                .when(new AssignOwner(ID, NOW, "olga"))
                .expectEvents(new ProcessOwnerAssigned(ID, NOW, "olga"));
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aPersonTakesUpAgainWhatWasAcceptedOrRejected(boolean accepted) {
        RootCauseEvent aside = accepted ? accepted() : rejected();
        fixture()
                .given(suspected(), confirmed(), aside)
                .when(new Resume(ID, LATER, "more now"))
                .expectEvents(RESUMED);
    }

    @Test
    void aRejectedSuspicionIsASuspicionAgain() {
        refused(
                "investigation-needs-confirmed-cause",
                new StartInvestigation(ID, LATER, null),
                suspected(),
                owned(),
                rejected(),
                RESUMED);
    }
}

package redress.command.rootcause;

import static redress.command.rootcause.Examples.ID;
import static redress.command.rootcause.Examples.NOW;
import static redress.command.rootcause.Examples.confirmed;
import static redress.command.rootcause.Examples.fixture;
import static redress.command.rootcause.Examples.rejected;
import static redress.command.rootcause.Examples.suspected;

import org.axonframework.modelling.command.AggregateNotFoundException;
import org.junit.jupiter.api.Test;
import redress.command.rootcause.RootCauseCommand.Confirm;
import redress.command.rule.Refused;
import redress.events.CauseCategory;

class ConfirmTest {

    private static final Confirm CONFIRM =
            new Confirm(ID, NOW, "Double charge", CauseCategory.DELAY_OR_SERVICE_FAILURE, "Payments");

    @Test
    void aPersonConfirmsWhatAnalyticsSuspected() {
        fixture().given(suspected()).when(CONFIRM).expectEvents(confirmed());
    }

    @Test
    void whatWasRejectedMayStillBeConfirmed() {
        fixture().given(suspected(), rejected()).when(CONFIRM).expectEvents(confirmed());
    }

    @Test
    void aRootCauseIsConfirmedOnce() {
        fixture()
                .given(suspected(), confirmed())
                .when(CONFIRM)
                .expectNoEvents()
                .expectException(Refused.class)
                .expectExceptionMessage("confirm-once");
    }

    @Test
    void whatNobodySuspectedCannotBeConfirmed() {
        fixture()
                .givenNoPriorActivity()
                .when(CONFIRM)
                .expectNoEvents()
                .expectException(AggregateNotFoundException.class);
    }
}

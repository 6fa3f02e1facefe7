package redress.command.rootcause;

import static redress.command.rootcause.Examples.ID;
import static redress.command.rootcause.Examples.NOW;
import static redress.command.rootcause.Examples.confirmed;
import static redress.command.rootcause.Examples.fixture;
import static redress.command.rootcause.Examples.owned;
import static redress.command.rootcause.Examples.planned;
import static redress.command.rootcause.Examples.rejected;
import static redress.command.rootcause.Examples.suspected;

import org.junit.jupiter.api.Test;
import redress.command.rootcause.RootCauseCommand.Reject;
import redress.command.rule.Refused;

class RejectTest {

    private static final Reject REJECT = new Reject(ID, NOW, "two different things");

    @Test
    void aPersonRejectsASuspicionWithAReason() {
        fixture().given(suspected()).when(REJECT).expectEvents(rejected());
    }

    @Test
    void aRootCauseIsRejectedOnce() {
        fixture()
                .given(suspected(), rejected())
                .when(REJECT)
                .expectNoEvents()
                .expectException(Refused.class)
                .expectExceptionMessage("reject-once");
    }

    @Test
    void aRootCauseWithAPlannedFixIsNotRejectedAnyMore() {
        fixture()
                .given(suspected(), confirmed(), owned(), planned())
                .when(REJECT)
                .expectNoEvents()
                .expectException(Refused.class)
                .expectExceptionMessage("reject-before-fixing");
    }
}

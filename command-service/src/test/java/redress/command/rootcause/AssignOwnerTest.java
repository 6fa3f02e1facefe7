package redress.command.rootcause;

import static redress.command.rootcause.Examples.ID;
import static redress.command.rootcause.Examples.NOW;
import static redress.command.rootcause.Examples.fixture;
import static redress.command.rootcause.Examples.owned;
import static redress.command.rootcause.Examples.rejected;
import static redress.command.rootcause.Examples.suspected;

import org.junit.jupiter.api.Test;
import redress.command.rootcause.RootCauseCommand.AssignOwner;
import redress.command.rule.Refused;

class AssignOwnerTest {

    @Test
    void someoneBecomesAccountable() {
        fixture().given(suspected()).when(new AssignOwner(ID, NOW, "olga")).expectEvents(owned());
    }

    @Test
    void nobodyIsMadeAccountableForWhatWasRejected() {
        fixture()
                .given(suspected(), rejected())
                .when(new AssignOwner(ID, NOW, "olga"))
                .expectNoEvents()
                .expectException(Refused.class)
                .expectExceptionMessage("rejected-needs-no-owner");
    }
}

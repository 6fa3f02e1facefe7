package redress.command.rootcause;

import static redress.command.rootcause.Examples.COMPLAINT;
import static redress.command.rootcause.Examples.ID;
import static redress.command.rootcause.Examples.NOW;
import static redress.command.rootcause.Examples.OTHER;
import static redress.command.rootcause.Examples.confirmed;
import static redress.command.rootcause.Examples.fixture;
import static redress.command.rootcause.Examples.suspected;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import redress.command.rootcause.RootCauseCommand.Split;
import redress.events.rootcause.RootCauseEvent.RootCauseSplit;

class SplitTest {

    @Test
    void listedComplaintsGetACauseOfTheirOwn() {
        fixture()
                .given(suspected(), confirmed())
                .when(new Split(ID, NOW, "Fees", List.of(COMPLAINT), null, "two failures", OTHER))
                .expectEvents(new RootCauseSplit(ID, NOW, OTHER, "Fees", List.of(COMPLAINT), Map.of(), "two failures"));
    }

    @Test
    void soDoThoseWithinAScope() {
        fixture()
                .given(suspected(), confirmed())
                .when(new Split(ID, NOW, "Fees", List.of(), Map.of("product", "Loan"), "two failures", OTHER))
                .expectEvents(new RootCauseSplit(
                        ID, NOW, OTHER, "Fees", List.of(), Map.of("product", "Loan"), "two failures"));
    }
}

package redress.command.complaint;

import static redress.command.complaint.Examples.ID;
import static redress.command.complaint.Examples.NOTHING;
import static redress.command.complaint.Examples.NOW;
import static redress.command.complaint.Examples.assigned;
import static redress.command.complaint.Examples.fixture;
import static redress.command.complaint.Examples.lodged;
import static redress.command.complaint.Examples.personal;

import org.junit.jupiter.api.Test;
import redress.command.complaint.ComplaintCommand.AssignHandler;
import redress.command.rule.Refused;
import redress.events.complaint.ComplaintEvent.HandlerAssigned;

class AssignHandlerTest {

    @Test
    void theFirstHandlerNeedsNoNote() {
        fixture()
                .given(lodged())
                .when(new AssignHandler(ID, NOW, "ann", null))
                .expectEvents(new HandlerAssigned(ID, NOW, "ann", null, null, NOTHING));
    }

    @Test
    void aHandOverCarriesItsNoteAndThePreviousHandler() {
        fixture()
                .given(lodged(), assigned("ann"))
                .when(new AssignHandler(ID, NOW, "bob", "refund is under way"))
                .expectEvents(
                        new HandlerAssigned(ID, NOW, "bob", "ann", null, personal("note", "refund is under way")));
    }

    @Test
    void aHandOverNeedsANote() {
        fixture()
                .given(lodged(), assigned("ann"))
                .when(new AssignHandler(ID, NOW, "bob", " "))
                .expectNoEvents()
                .expectException(Refused.class)
                .expectExceptionMessage("hand-over-needs-note");
    }

    @Test
    void theSameHandlerIsNotAssignedTwice() {
        fixture()
                .given(lodged(), assigned("ann"))
                .when(new AssignHandler(ID, NOW, "ann", "again"))
                .expectNoEvents()
                .expectException(Refused.class)
                .expectExceptionMessage("handler-changes");
    }
}

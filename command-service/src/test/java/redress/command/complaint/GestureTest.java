package redress.command.complaint;

import static redress.command.complaint.Examples.G1;
import static redress.command.complaint.Examples.ID;
import static redress.command.complaint.Examples.NOW;
import static redress.command.complaint.Examples.assigned;
import static redress.command.complaint.Examples.fixture;
import static redress.command.complaint.Examples.gesture;
import static redress.command.complaint.Examples.lodged;
import static redress.command.complaint.Examples.personal;
import static redress.command.complaint.Examples.words;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import redress.command.complaint.ComplaintCommand.ApproveGesture;
import redress.command.complaint.ComplaintCommand.DeclineGesture;
import redress.command.complaint.ComplaintCommand.GiveGesture;
import redress.command.complaint.ComplaintCommand.OfferGesture;
import redress.events.complaint.ComplaintEvent.GestureApproved;
import redress.events.complaint.ComplaintEvent.GestureDeclined;
import redress.events.complaint.ComplaintEvent.GestureGiven;
import redress.events.complaint.ComplaintEvent.GestureOffered;
import redress.events.complaint.GestureId;

/** A gesture needs nobody within the authority of who offers it, and somebody else above it. */
class GestureTest {

    private static final BigDecimal WORTH = new BigDecimal("75.00");

    @Test
    void withinTheirAuthorityAHandlerNeedsNobody() {
        fixture()
                .given(lodged(), assigned("ann"))
                .when(new OfferGesture(ID, NOW, "ann", WORTH, words("tea"), WORTH))
                .expectEvents(gesture(false));
    }

    @Test
    void aboveTheirAuthorityAGestureAwaitsApproval() {
        fixture()
                .given(lodged(), assigned("ann"))
                .when(new OfferGesture(ID, NOW, "ann", new BigDecimal("74.99"), words("tea"), WORTH))
                .expectEvents(gesture(true));
    }

    @Test
    void someoneElseWithEnoughAuthorityApproves() {
        fixture()
                .given(lodged(), assigned("ann"), gesture(true))
                .when(new ApproveGesture(ID, NOW, "sue", WORTH, G1))
                .expectEvents(new GestureApproved(ID, NOW, G1, "sue"));
    }

    @Test
    void whatIsApprovedIsGiven() {
        fixture()
                .given(lodged(), assigned("ann"), gesture(true), new GestureApproved(ID, NOW, G1, "sue"))
                .when(new GiveGesture(ID, NOW, G1))
                .expectEvents(new GestureGiven(ID, NOW, G1));
    }

    @Test
    void aGestureMayBeDeclined() {
        fixture()
                .given(lodged(), assigned("ann"), gesture(true))
                .when(new DeclineGesture(ID, NOW, G1, words("too much")))
                .expectEvents(new GestureDeclined(ID, NOW, G1, personal("reason", "too much")));
    }

    @Test
    void gesturesAreNumberedInTheOrderOfOffering() {
        fixture()
                .given(lodged(), assigned("ann"), gesture(false))
                .when(new OfferGesture(ID, NOW, "ann", WORTH, words("cake"), BigDecimal.ONE))
                .expectEvents(new GestureOffered(
                        ID, NOW, GestureId.number(2), BigDecimal.ONE, "ann", false, personal("what", "cake")));
    }
}

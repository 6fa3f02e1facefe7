package redress.command.complaint;

import static redress.command.complaint.Examples.ID;
import static redress.command.complaint.Examples.NOW;
import static redress.command.complaint.Examples.acknowledged;
import static redress.command.complaint.Examples.assigned;
import static redress.command.complaint.Examples.fixture;
import static redress.command.complaint.Examples.lodged;

import org.junit.jupiter.api.Test;
import redress.command.complaint.ComplaintCommand.Acknowledge;
import redress.command.rule.Refused;

class AcknowledgeTest {

    @Test
    void theCustomerIsToldWhoOwnsTheComplaint() {
        fixture()
                .given(lodged(), assigned("ann"))
                .when(new Acknowledge(ID, NOW))
                .expectEvents(acknowledged("ann"));
    }

    @Test
    void nobodyCanAcknowledgeBeforeThereIsAHandler() {
        fixture()
                .given(lodged())
                .when(new Acknowledge(ID, NOW))
                .expectNoEvents()
                .expectException(Refused.class)
                .expectExceptionMessage("acknowledge-needs-handler");
    }

    @Test
    void aComplaintIsAcknowledgedOnce() {
        fixture()
                .given(lodged(), assigned("ann"), acknowledged("ann"))
                .when(new Acknowledge(ID, NOW))
                .expectNoEvents()
                .expectException(Refused.class)
                .expectExceptionMessage("acknowledge-once");
    }
}

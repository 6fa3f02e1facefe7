package redress.command.complaint;

import static redress.command.complaint.Examples.ID;
import static redress.command.complaint.Examples.NOW;
import static redress.command.complaint.Examples.fixture;
import static redress.command.complaint.Examples.lodged;
import static redress.command.complaint.Examples.personal;

import org.axonframework.modelling.command.AggregateNotFoundException;
import org.junit.jupiter.api.Test;
import redress.command.complaint.ComplaintCommand.InformCustomer;
import redress.events.complaint.ComplaintEvent.CustomerInformed;

class InformCustomerTest {

    @Test
    void whatTheCustomerWasToldIsPersonal() {
        fixture()
                .given(lodged())
                .when(new InformCustomer(ID, NOW, "we are looking into it"))
                .expectEvents(new CustomerInformed(ID, NOW, null, personal("message", "we are looking into it")));
    }

    @Test
    void thereMustBeAComplaint() {
        fixture()
                .givenNoPriorActivity()
                .when(new InformCustomer(ID, NOW, "hello"))
                .expectNoEvents()
                .expectException(AggregateNotFoundException.class);
    }
}

package redress.command.complaint;

import static redress.command.complaint.Examples.fixture;
import static redress.command.complaint.Examples.lodged;

import org.junit.jupiter.api.Test;
import redress.command.complaint.ComplaintCommand.Lodge;

class LodgeTest {

    @Test
    void aComplaintBeginsWithTheCustomersAccount() {
        fixture().givenNoPriorActivity().when(new Lodge(lodged())).expectEvents(lodged());
    }
}

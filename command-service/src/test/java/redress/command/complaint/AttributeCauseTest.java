package redress.command.complaint;

import static redress.command.complaint.Examples.ID;
import static redress.command.complaint.Examples.NOW;
import static redress.command.complaint.Examples.fixture;
import static redress.command.complaint.Examples.lodged;
import static redress.command.complaint.Examples.personal;

import org.junit.jupiter.api.Test;
import redress.command.complaint.ComplaintCommand.AttributeCause;
import redress.events.RootCauseId;
import redress.events.complaint.ComplaintEvent.CauseAttributed;

class AttributeCauseTest {

    @Test
    void aPersonLinksTheComplaintToARootCauseAndSaysWhy() {
        RootCauseId cause = RootCauseId.suspectedBehind("cluster-7");

        fixture()
                .given(lodged())
                .when(new AttributeCause(ID, NOW, cause, "Double charge", "same terminal"))
                .expectEvents(new CauseAttributed(
                        ID, NOW, cause, "Double charge", null, personal("reason", "same terminal")));
    }
}

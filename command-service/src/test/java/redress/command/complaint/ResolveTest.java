package redress.command.complaint;

import static redress.command.complaint.Examples.ID;
import static redress.command.complaint.Examples.NOTHING;
import static redress.command.complaint.Examples.NOW;
import static redress.command.complaint.Examples.fixture;
import static redress.command.complaint.Examples.lodged;
import static redress.command.complaint.Examples.personal;

import org.junit.jupiter.api.Test;
import redress.command.complaint.ComplaintCommand.Resolve;
import redress.command.rule.Refused;
import redress.events.complaint.ComplaintEvent.ComplaintResolved;
import redress.events.complaint.ComplaintEvent.Outcome;

class ResolveTest {

    @Test
    void anUpheldComplaintNeedsNoReason() {
        fixture()
                .given(lodged())
                .when(new Resolve(ID, NOW, Outcome.UPHELD, null))
                .expectEvents(new ComplaintResolved(ID, NOW, Outcome.UPHELD, null, NOTHING));
    }

    @Test
    void aComplaintThatIsNotUpheldSaysWhy() {
        fixture()
                .given(lodged())
                .when(new Resolve(ID, NOW, Outcome.NOT_UPHELD, "the fee was announced"))
                .expectEvents(new ComplaintResolved(
                        ID, NOW, Outcome.NOT_UPHELD, null, personal("reason", "the fee was announced")));
    }

    @Test
    void notUpheldNeedsAReason() {
        fixture()
                .given(lodged())
                .when(new Resolve(ID, NOW, Outcome.NOT_UPHELD, null))
                .expectNoEvents()
                .expectException(Refused.class)
                .expectExceptionMessage("not-upheld-needs-reason");
    }

    @Test
    void resolvingNeedsAnOutcome() {
        fixture()
                .given(lodged())
                .when(new Resolve(ID, NOW, null, "done"))
                .expectNoEvents()
                .expectException(Refused.class)
                .expectExceptionMessage("resolve-needs-outcome");
    }

    @Test
    void aComplaintIsResolvedOnce() {
        fixture()
                .given(lodged(), new ComplaintResolved(ID, NOW, Outcome.UPHELD, null, NOTHING))
                .when(new Resolve(ID, NOW, Outcome.PARTLY_UPHELD, null))
                .expectNoEvents()
                .expectException(Refused.class)
                .expectExceptionMessage("resolve-once");
    }
}

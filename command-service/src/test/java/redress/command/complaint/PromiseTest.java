package redress.command.complaint;

import static redress.command.complaint.Examples.ID;
import static redress.command.complaint.Examples.LATER;
import static redress.command.complaint.Examples.NOTHING;
import static redress.command.complaint.Examples.NOW;
import static redress.command.complaint.Examples.P1;
import static redress.command.complaint.Examples.assigned;
import static redress.command.complaint.Examples.fixture;
import static redress.command.complaint.Examples.lodged;
import static redress.command.complaint.Examples.personal;
import static redress.command.complaint.Examples.promised;
import static redress.command.complaint.Examples.words;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import redress.command.complaint.ComplaintCommand.AgreeNextStep;
import redress.command.complaint.ComplaintCommand.BreakPromise;
import redress.command.complaint.ComplaintCommand.KeepPromise;
import redress.command.complaint.ComplaintCommand.KeepPromiseLate;
import redress.command.complaint.ComplaintCommand.MakePromise;
import redress.command.complaint.ComplaintCommand.ReleasePromise;
import redress.events.complaint.ComplaintEvent.ComplaintWithdrawn;
import redress.events.complaint.ComplaintEvent.NextStepAgreed;
import redress.events.complaint.ComplaintEvent.PromiseBroken;
import redress.events.complaint.ComplaintEvent.PromiseKept;
import redress.events.complaint.ComplaintEvent.PromiseKeptLate;
import redress.events.complaint.ComplaintEvent.PromiseMade;
import redress.events.complaint.ComplaintEvent.PromiseReleased;
import redress.events.complaint.PromiseId;

/** Promises are kept in time, or break by themselves. */
class PromiseTest {

    private static final PromiseBroken BROKEN = new PromiseBroken(ID, LATER, P1, LATER.plusSeconds(5));

    @Test
    void promisesAreNumberedInTheOrderOfMaking() {
        fixture()
                .given(lodged(), assigned("ann"), promised())
                .when(new MakePromise(ID, NOW, words("a call"), LATER))
                .expectEvents(new PromiseMade(ID, NOW, PromiseId.number(2), LATER, personal("what", "a call")));
    }

    @Test
    void aDatedNextStepIsAPromise() {
        fixture()
                .given(lodged(), assigned("ann"))
                .when(new AgreeNextStep(ID, NOW, words("we call"), true, true, LATER))
                .expectEvents(
                        new NextStepAgreed(ID, NOW, P1, personal("step", "we call")),
                        new PromiseMade(ID, NOW, P1, LATER, personal("what", "we call")));
    }

    @Test
    void aNextStepWithoutADateIsNone() {
        fixture()
                .given(lodged(), assigned("ann"))
                .when(new AgreeNextStep(ID, NOW, words("you call"), true, true, null))
                .expectEvents(new NextStepAgreed(ID, NOW, null, personal("step", "you call")));
    }

    @Test
    void aPromiseIsKeptUpToItsVeryDueTime() {
        fixture()
                .given(lodged(), assigned("ann"), promised())
                .when(new KeepPromise(ID, LATER, P1))
                .expectEvents(new PromiseKept(ID, LATER, P1));
    }

    @Test
    void theCustomerMayLetGoOfAPromise() {
        fixture()
                .given(lodged(), assigned("ann"), promised())
                .when(new ReleasePromise(ID, NOW, P1, words("found it")))
                .expectEvents(new PromiseReleased(ID, NOW, P1, personal("reason", "found it")));
    }

    @Test
    void afterItsTimeAPromiseBreaksAndSaysWhenItWasNoticed() {
        fixture()
                .given(lodged(), assigned("ann"), promised())
                .when(new BreakPromise(ID, LATER.plusSeconds(5), P1))
                .expectEvents(BROKEN);
    }

    @Test
    void theClockBreaksAPromiseOnceAndNotBeforeItsTime() {
        fixture()
                .given(lodged(), promised())
                .when(new BreakPromise(ID, LATER, P1))
                .expectNoEvents();
        fixture()
                .given(lodged(), promised(), BROKEN)
                .when(new BreakPromise(ID, LATER.plusSeconds(9), P1))
                .expectNoEvents();
        fixture()
                .given(lodged(), promised(), new PromiseKept(ID, NOW, P1))
                .when(new BreakPromise(ID, LATER.plusSeconds(9), P1))
                .expectNoEvents();
        fixture()
                .given(lodged(), promised(), new ComplaintWithdrawn(ID, NOW, NOTHING))
                .when(new BreakPromise(ID, LATER.plusSeconds(9), P1))
                .expectNoEvents();
    }

    @Test
    void whatIsKeptLateSaysSo() {
        fixture()
                .given(lodged(), assigned("ann"), promised(), BROKEN)
                .when(new KeepPromiseLate(ID, LATER.plusSeconds(60), P1))
                .expectEvents(new PromiseKeptLate(ID, LATER.plusSeconds(60), P1));
    }

    @Test
    void whatIsKeptLateIsBrokenFirstIfTheClockHasNotComeToIt() {
        Instant late = LATER.plusSeconds(1);

        fixture()
                .given(lodged(), assigned("ann"), promised())
                .when(new KeepPromiseLate(ID, late, P1))
                .expectEvents(new PromiseBroken(ID, LATER, P1, late), new PromiseKeptLate(ID, late, P1));
    }
}

package redress.command.rootcause;

import static redress.command.rootcause.Examples.DUE;
import static redress.command.rootcause.Examples.ID;
import static redress.command.rootcause.Examples.NOW;
import static redress.command.rootcause.Examples.confirmed;
import static redress.command.rootcause.Examples.fixture;
import static redress.command.rootcause.Examples.owned;
import static redress.command.rootcause.Examples.planned;
import static redress.command.rootcause.Examples.rejected;
import static redress.command.rootcause.Examples.suspected;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import redress.command.rootcause.RootCauseCommand.PlanFix;
import redress.command.rule.Refused;
import redress.events.FixId;
import redress.events.rootcause.RootCauseEvent.FixPlanned;

class PlanFixTest {

    private static PlanFix plan(@Nullable Double reduction) {
        return new PlanFix(ID, NOW, "new terminal firmware", null, reduction, DUE, null);
    }

    @Test
    void theFirstFixOfAConfirmedAndOwnedCauseIsF1() {
        fixture().given(suspected(), confirmed(), owned()).when(plan(0.5)).expectEvents(planned());
    }

    @Test
    void theNextFixIsF2() {
        fixture()
                .given(suspected(), confirmed(), owned(), planned())
                .when(plan(null))
                .expectEvents(new FixPlanned(
                        ID, NOW, FixId.number(2), "new terminal firmware", Map.of(), null, DUE, 100, 56));
    }

    @Test
    void aSuspicionCannotBeFixed() {
        fixture()
                .given(suspected(), owned())
                .when(plan(0.5))
                .expectNoEvents()
                .expectException(Refused.class)
                .expectExceptionMessage("fix-needs-confirmed-cause");
    }

    @Test
    void whatWasRejectedAfterwardsCannotBeFixed() {
        fixture()
                .given(suspected(), confirmed(), owned(), rejected())
                .when(plan(0.5))
                .expectNoEvents()
                .expectException(Refused.class)
                .expectExceptionMessage("fix-needs-confirmed-cause");
    }

    @Test
    void aFixNeedsAProcessOwner() {
        fixture()
                .given(suspected(), confirmed())
                .when(plan(0.5))
                .expectNoEvents()
                .expectException(Refused.class)
                .expectExceptionMessage("fix-needs-owner");
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, -0.1, 1.01, Double.NaN})
    void theExpectedReductionIsAShare(double reduction) {
        fixture()
                .given(suspected(), confirmed(), owned())
                .when(plan(reduction))
                .expectNoEvents()
                .expectException(Refused.class)
                .expectExceptionMessage("reduction-is-a-share");
    }

    @ParameterizedTest
    @ValueSource(ints = {28, 90, 366})
    void thePlanRegistersItsWindow(int days) {
        fixture()
                .given(suspected(), confirmed(), owned())
                .when(new PlanFix(ID, NOW, "new terminal firmware", null, .5, DUE, days))
                .expectEvents(new FixPlanned(
                        ID, NOW, FixId.number(1), "new terminal firmware", Map.of(), .5, DUE, 100, days));
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 0, 27, 367})
    void aWindowHasFourWeeksToAYear(int days) {
        fixture()
                .given(suspected(), confirmed(), owned())
                .when(new PlanFix(ID, NOW, "new terminal firmware", null, .5, DUE, days))
                .expectNoEvents()
                .expectException(Refused.class)
                .expectExceptionMessage("window-of-weeks-to-a-year");
    }
}

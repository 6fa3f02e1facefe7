package redress.command.rootcause;

import static redress.command.rootcause.Examples.F1;
import static redress.command.rootcause.Examples.ID;
import static redress.command.rootcause.Examples.LATER;
import static redress.command.rootcause.Examples.NOW;
import static redress.command.rootcause.Examples.confirmed;
import static redress.command.rootcause.Examples.deployed;
import static redress.command.rootcause.Examples.fixture;
import static redress.command.rootcause.Examples.owned;
import static redress.command.rootcause.Examples.planned;
import static redress.command.rootcause.Examples.suspected;

import org.junit.jupiter.api.Test;
import redress.command.rootcause.RootCauseCommand.DeployFix;
import redress.command.rule.Refused;
import redress.events.rootcause.RootCauseEvent.FixDeployed;

class DeployFixTest {

    @Test
    void aPlannedFixWorksFromItsEffectiveTime() {
        fixture()
                .given(suspected(), confirmed(), owned(), planned())
                .when(new DeployFix(ID, NOW, F1, LATER))
                .expectEvents(new FixDeployed(ID, NOW, F1, "new terminal firmware", LATER, 100));
    }

    @Test
    void withoutAnEffectiveTimeItWorksFromNow() {
        fixture()
                .given(suspected(), confirmed(), owned(), planned())
                .when(new DeployFix(ID, NOW, F1, null))
                .expectEvents(deployed());
    }

    @Test
    void aFixCannotBeDeployedBeforeItIsPlanned() {
        fixture()
                .given(suspected(), confirmed(), owned())
                .when(new DeployFix(ID, NOW, F1, null))
                .expectNoEvents()
                .expectException(Refused.class)
                .expectExceptionMessage("fix-planned-before-deployed");
    }

    @Test
    void aFixIsDeployedOnce() {
        fixture()
                .given(suspected(), confirmed(), owned(), planned(), deployed())
                .when(new DeployFix(ID, NOW, F1, null))
                .expectNoEvents()
                .expectException(Refused.class)
                .expectExceptionMessage("deploy-once");
    }
}

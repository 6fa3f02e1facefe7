package redress.command.rootcause;

import static redress.command.rootcause.Examples.DUE;
import static redress.command.rootcause.Examples.ID;
import static redress.command.rootcause.Examples.LATER;
import static redress.command.rootcause.Examples.NOW;
import static redress.command.rootcause.Examples.archived;
import static redress.command.rootcause.Examples.confirmed;
import static redress.command.rootcause.Examples.fixture;
import static redress.command.rootcause.Examples.investigated;
import static redress.command.rootcause.Examples.merged;
import static redress.command.rootcause.Examples.refused;
import static redress.command.rootcause.Examples.suspected;
import static redress.command.rootcause.Examples.suspicion;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import redress.command.rootcause.RootCauseCommand.Archive;
import redress.command.rootcause.RootCauseCommand.ResumeByDate;
import redress.command.rootcause.RootCauseCommand.StartInvestigation;
import redress.command.rootcause.RootCauseCommand.Suspect;
import redress.events.rootcause.RootCauseEvent.ResumedBy;
import redress.events.rootcause.RootCauseEvent.RootCauseArchived;
import redress.events.rootcause.RootCauseEvent.RootCauseResumed;
import redress.events.rootcause.RootCauseEvent.SuspicionUpdated;

class ArchiveTest {

    @Test
    void aSuspicionIsSetAsideUntilSomethingHappens() {
        fixture()
                .given(suspected())
                .when(new Archive(ID, NOW, DUE, 10, 2.5, "too few"))
                .expectEvents(new RootCauseArchived(ID, NOW, DUE, 10, 2.5, "too few", 100));
    }

    @Test
    void enoughFurtherComplaintsEndIt() {
        fixture()
                .given(suspected(), archived(null, 5, null))
                .when(new Suspect(ID, LATER, suspicion("double charge", 104)))
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
        fixture()
                .given(suspected(), archived(null, 5, null))
                .when(new Suspect(ID, LATER, suspicion("double charge", 105)))
                .expectEvents(
                        new SuspicionUpdated(ID, LATER, suspicion("double charge", 105)),
                        new RootCauseResumed(ID, LATER, ResumedBy.COUNT, null, 105));
    }

    @ParameterizedTest
    @CsvSource({"PT1H, 109, false", "PT1H, 110, true", "PT48H, 119, false", "PT48H, 120, true"})
    void complaintsComingFasterThanAllowedEndItCountedOverAtLeastADay(Duration after, int complaints, boolean ends) {
        Instant at = NOW.plus(after);
        Suspect suspect = new Suspect(ID, at, suspicion("double charge", complaints));
        var then = fixture().given(suspected(), archived(null, null, 10.0)).when(suspect);
        if (ends) {
            then.expectEvents(
                    new SuspicionUpdated(ID, at, suspect.suspicion()),
                    new RootCauseResumed(ID, at, ResumedBy.RATE, null, complaints));
        } else {
            then.expectState(cause -> org.assertj.core.api.Assertions.assertThat(cause.is(State.ARCHIVED))
                    .isTrue());
        }
    }

    @Test
    void theDateEndsItOnceHoweverOftenItIsAskedFor() {
        RootCauseResumed resumed = new RootCauseResumed(ID, DUE, ResumedBy.DATE, null, 100);
        ResumeByDate due = new ResumeByDate(ID, DUE);
        fixture().given(suspected(), archived(DUE, null, null)).when(due).expectEvents(resumed);
        fixture()
                .given(suspected(), archived(DUE, null, null), resumed)
                .when(due)
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
        fixture()
                .given(suspected(), archived(DUE, null, null))
                .when(new ResumeByDate(ID, DUE.minusSeconds(1)))
                .expectSuccessfulHandlerExecution()
                .expectNoEvents();
    }

    @Test
    void aSuspicionAfterTheDateEndsItToo() {
        fixture()
                .given(suspected(), archived(DUE, null, null))
                .when(new Suspect(ID, DUE, suspicion("double charge", 100)))
                .expectEvents(
                        new SuspicionUpdated(ID, DUE, suspicion("double charge", 100)),
                        new RootCauseResumed(ID, DUE, ResumedBy.DATE, null, 100));
    }

    @Test
    void afterwardsItStandsWhereItStoodBefore() {
        refused(
                "investigate-once",
                new StartInvestigation(ID, LATER, null),
                suspected(),
                confirmed(),
                investigated(),
                archived(null, 5, null),
                new RootCauseResumed(ID, NOW, ResumedBy.COUNT, null, 105));
    }

    @Test
    void whatWasMergedMeanwhileIsNotResumed() {
        fixture()
                .given(suspected(), archived(DUE, 5, null), merged())
                .when(new Suspect(ID, DUE, suspicion("double charge", 1000)))
                .expectEvents(new SuspicionUpdated(ID, DUE, suspicion("double charge", 1000)));
    }
}

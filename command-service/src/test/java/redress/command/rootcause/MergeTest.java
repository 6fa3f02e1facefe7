package redress.command.rootcause;

import static redress.command.rootcause.Examples.ID;
import static redress.command.rootcause.Examples.LATER;
import static redress.command.rootcause.Examples.NOW;
import static redress.command.rootcause.Examples.OTHER;
import static redress.command.rootcause.Examples.confirmed;
import static redress.command.rootcause.Examples.fixture;
import static redress.command.rootcause.Examples.investigated;
import static redress.command.rootcause.Examples.merged;
import static redress.command.rootcause.Examples.refused;
import static redress.command.rootcause.Examples.suspected;
import static redress.command.rootcause.Examples.suspicion;

import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import redress.command.rootcause.RootCauseCommand.Absorb;
import redress.command.rootcause.RootCauseCommand.Merge;
import redress.command.rootcause.RootCauseCommand.Release;
import redress.command.rootcause.RootCauseCommand.StartInvestigation;
import redress.command.rootcause.RootCauseCommand.Suspect;
import redress.command.rootcause.RootCauseCommand.Unmerge;
import redress.events.rootcause.RootCauseEvent.RootCauseAbsorbed;
import redress.events.rootcause.RootCauseEvent.RootCauseReleased;
import redress.events.rootcause.RootCauseEvent.RootCauseUnmerged;
import redress.events.rootcause.RootCauseEvent.SuspicionUpdated;

class MergeTest {

    private static final RootCauseUnmerged UNMERGED = new RootCauseUnmerged(ID, LATER, OTHER, "not the same");

    @Test
    void bothSidesOfAMergeAreRecorded() {
        fixture()
                .given(suspected())
                .when(new Merge(ID, NOW, OTHER, "the same terminal"))
                .expectEvents(merged());
        fixture()
                .given(suspected())
                .when(new Absorb(ID, NOW, OTHER, "the same terminal"))
                .expectEvents(new RootCauseAbsorbed(ID, NOW, OTHER, "the same terminal"));
    }

    @Test
    void bothSidesOfTakingItBackAreRecorded() {
        fixture()
                .given(suspected(), merged())
                .when(new Unmerge(ID, LATER, "not the same"))
                .expectEvents(UNMERGED);
        fixture()
                .given(suspected())
                .when(new Release(ID, LATER, OTHER, "not the same"))
                .expectEvents(new RootCauseReleased(ID, LATER, OTHER, "not the same"));
    }

    @Test
    void afterwardsItStandsWhereItStoodBefore() {
        refused(
                "investigate-once",
                new StartInvestigation(ID, LATER, null),
                suspected(),
                confirmed(),
                investigated(),
                merged(),
                UNMERGED);
    }

    @Test
    void suspicionsOfWhatIsMergedAreRecordedAndChangeNothing() {
        fixture()
                .given(suspected(), merged())
                .when(new Suspect(ID, LATER, suspicion("fees", 200)))
                .expectEvents(new SuspicionUpdated(ID, LATER, suspicion("fees", 200)))
                .expectState(
                        cause -> Assertions.assertThat(cause.is(State.MERGED)).isTrue());
    }

    @Test
    void aSuspicionAfterUnmergingNeverMergesAgain() {
        fixture()
                .given(suspected(), merged(), UNMERGED)
                .when(new Suspect(ID, LATER, suspicion("fees", 200)))
                .expectEvents(new SuspicionUpdated(ID, LATER, suspicion("fees", 200)))
                .expectState(cause ->
                        Assertions.assertThat(cause.is(State.SUSPECTED)).isTrue());
    }
}

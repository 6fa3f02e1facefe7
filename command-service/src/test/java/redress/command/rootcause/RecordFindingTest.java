package redress.command.rootcause;

import static redress.command.rootcause.Examples.ID;
import static redress.command.rootcause.Examples.NOW;
import static redress.command.rootcause.Examples.fixture;
import static redress.command.rootcause.Examples.suspected;

import org.junit.jupiter.api.Test;
import redress.command.rootcause.RootCauseCommand.RecordFinding;
import redress.events.rootcause.RootCauseEvent.FindingRecorded;

class RecordFindingTest {

    @Test
    void whatWasLearntIsWrittenDown() {
        fixture()
                .given(suspected())
                .when(new RecordFinding(ID, NOW, "the terminal retries without a key", null, null))
                .expectEvents(new FindingRecorded(ID, NOW, "the terminal retries without a key", null, null));
    }
}

package redress.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;
import redress.events.EventTypes;
import redress.events.Topics;

/** The event catalogue names every event type and every topic. */
class EventCatalogueTest {

    @Test
    void everyEventTypeAndTopicIsInTheCatalogue() throws IOException {
        String catalogue = Files.readString(Repository.ROOT.resolve("docs/events.md"));

        assertThat(EventTypes.all().keySet())
                .allSatisfy(type -> assertThat(catalogue).contains("`" + type + "`"));
        assertThat(Topics.ALL).allSatisfy(topic -> assertThat(catalogue).contains("`" + topic + "`"));
    }
}

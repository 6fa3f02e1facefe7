package redress.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import redress.events.Topics;
import redress.kafka.Publisher;
import redress.query.feed.DeadLetters;
import redress.query.index.Documents;
import redress.query.index.Indices;

class FeedTest {

    private final RunningService service = RunningService.get();

    @Test
    void whatIsPublishedIsShownAndAnUnreadableRecordDoesNotStopIt() {
        Story story = new Story("feed");
        long before = service.context.getBean(DeadLetters.class).count();
        try (Publisher publisher = new Publisher(service.stack.kafka())) {
            List<CompletableFuture<?>> sent = new ArrayList<>();
            sent.add(publisher.send(
                    Topics.COMPLAINT_EVENTS,
                    "x",
                    Map.of(),
                    "no event".getBytes(java.nio.charset.StandardCharsets.UTF_8)));
            for (Told told :
                    List.of(story.lodged("1"), story.given("1", 1, "hana"), story.grouped("1", 3, "c3", null))) {
                sent.add(publisher.send(told.topic(), told.key(), told.cloudEvent()));
            }
            publisher.await(sent);
        }

        String id = story.id("1").toString();
        Documents documents = service.context.getBean(Documents.class);
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(documents.read(Indices.COMPLAINTS, id))
                        .hasValueSatisfying(complaint -> {
                            assertThat(complaint.path("handler").asString()).isEqualTo("hana");
                            assertThat(complaint.path("clusterId").asString()).isEqualTo("c3");
                        }));
        assertThat(service.context.getBean(DeadLetters.class).count()).isEqualTo(before + 1);
    }
}

package redress.command.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.boot.health.contributor.Status;
import redress.command.Running;
import redress.events.Topics;
import redress.kafka.FeedSettings;
import redress.kafka.KafkaAccess;
import redress.kafka.Publisher;

class FeedsHealthTest {

    @Test
    void aServiceWithADeadFeedIsDown() {
        Publisher publisher = Running.bean(Publisher.class);
        publisher.await(List.of(publisher.send(Topics.INTAKE_REJECTED, "any", Map.of(), new byte[0])));
        RunningFeed feed = new RunningFeed(
                FeedSettings.of(
                        KafkaAccess.plain(Running.kafka()),
                        "dying-" + UUID.randomUUID(),
                        List.of(Topics.INTAKE_REJECTED),
                        10),
                batch -> {
                    throw new AssertionError("a defect");
                });
        FeedsHealth health = new FeedsHealth(List.of(feed));
        assertThat(health.health().getStatus()).isEqualTo(Status.UP);

        feed.start();

        await().dontCatchUncaughtExceptions()
                .atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(health.health().getStatus()).isEqualTo(Status.DOWN));
        feed.stop();
    }
}

package redress.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import redress.events.Topics;
import redress.identity.Role;
import redress.kafka.KafkaAccess;
import redress.kafka.Publisher;
import redress.query.index.Documents;
import redress.query.index.Indices;
import tools.jackson.databind.JsonNode;

class FeedTest {

    private final RunningService service = RunningService.get();

    @Test
    void whatIsPublishedIsShownAndAPoisonedRecordIsParkedAndRedrivenWhenItsCauseIsGone() throws Exception {
        Story story = new Story("feed");
        String id = story.id("1").toString();
        String later = story.id("2").toString();
        publish(List.of(story.grouped("2", 3, "c3", null), story.lodged("1"), story.given("1", 1, "hana")));
        try (Publisher publisher = new Publisher(KafkaAccess.plain(service.stack.kafka()))) {
            publisher.await(List.of(publisher.send(
                    Topics.COMPLAINT_EVENTS,
                    "x",
                    Map.of(),
                    "no event".getBytes(java.nio.charset.StandardCharsets.UTF_8))));
        }
        publish(List.of(story.grouped("1", 3, "c3", null)));

        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(documents().read(Indices.COMPLAINTS, id))
                        .hasValueSatisfying(complaint -> {
                            assertThat(complaint.path("handler").asString()).isEqualTo("hana");
                            assertThat(complaint.path("clusterId").asString()).isEqualTo("c3");
                        }));
        JsonNode unreadable = service.json(Role.ANALYST, "/api/dead-letters/x");
        assertThat(unreadable.path("items").path(0).path("processor").asString())
                .isEqualTo("query-projections");
        JsonNode unknown = service.json(Role.ANALYST, "/api/dead-letters/" + later);
        assertThat(unknown.path("items").path(0).path("reason").asString()).contains("unknown");

        service.project(story.lodged("2"));
        assertThat(service.post(Role.ANALYST, "/api/dead-letters/" + later + "/redrive")
                        .statusCode())
                .isEqualTo(403);
        assertThat(service.post(Role.ADMIN, "/api/dead-letters/redrive").statusCode())
                .isEqualTo(200);

        assertThat(documents()
                        .read(Indices.COMPLAINTS, later)
                        .orElseThrow()
                        .path("clusterId")
                        .asString())
                .isEqualTo("c3");
        assertThat(service.get(Role.ANALYST, "/api/dead-letters/" + later).statusCode())
                .isEqualTo(404);
        assertThat(service.json(Role.ANALYST, "/api/dead-letters/x")
                        .path("total")
                        .asLong())
                .isEqualTo(1);
    }

    @Test
    void whatIsBehindAndWhatIsParkedAreMetricsForThoseWhoRunThePlatform() throws Exception {
        assertThat(service.getAnonymously("/actuator/prometheus").statusCode()).isEqualTo(401);
        assertThat(service.get(Role.HANDLER, "/actuator/prometheus").statusCode())
                .isEqualTo(403);

        assertThat(service.get(Role.ANALYST, "/actuator/prometheus").body())
                .contains(
                        "redress_consumer_lag{group=\"query-projections\"} ",
                        "redress_dead_letters{processor=\"query-projections\"} ",
                        "jvm_memory_used_bytes")
                .doesNotContain("NaN");
    }

    private void publish(List<Told> all) {
        try (Publisher publisher = new Publisher(KafkaAccess.plain(service.stack.kafka()))) {
            publisher.await(all.stream()
                    .map(told -> publisher.send(told.topic(), told.key(), told.cloudEvent()))
                    .toList());
        }
    }

    private Documents documents() {
        return service.context.getBean(Documents.class);
    }
}

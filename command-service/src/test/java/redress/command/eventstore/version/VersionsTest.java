package redress.command.eventstore.version;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import redress.command.Running;
import redress.command.Topic;
import redress.command.rootcause.RootCause;
import redress.events.EventJson;
import redress.events.Topics;
import redress.identity.Role;

class VersionsTest {

    private static final Path FOLDER = Path.of("src/test/resources/versions");

    @Test
    void everyStepLeadsFromOneApprovedVersionToTheNext() {
        ApprovedVersions approved = new ApprovedVersions(FOLDER);
        approved.assertThatLeadsOn(new TestHappenedV2());
        approved.assertThatLeadsOn(new TestHappenedV3());
    }

    @Test
    void stepsAreTakenOneAfterTheOtherWhateverTheirOrder() throws Exception {
        Versions versions = new Versions(List.of(new TestHappenedV3(), new TestHappenedV2()));

        assertThat(versions.newest("redress.test.happened.v1")).isEqualTo("redress.test.happened.v3");
        assertThat(json(versions.newest("redress.test.happened.v1", stored("v1"))))
                .isEqualTo(json(stored("v3")));
        assertThat(versions.newest("redress.test.happened.v3", stored("v3"))).isEqualTo(stored("v3"));
        assertThat(versions.withEarlier(List.of("redress.test.happened.v3"))).hasSize(3);
    }

    @Test
    void aStepThatSkipsAVersionIsNone() {
        assertThatThrownBy(() -> new Versions(List.of(new TestHappenedV2(), new TestHappenedV2())))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void readersOfTopicsAndReplayFeedsSeeOnlyTheNewestVersion() throws Exception {
        String aggregate = UUID.randomUUID().toString();
        Long position = Running.bean(JdbcTemplate.class)
                .queryForObject(
                        """
                insert into domainevententry (aggregateidentifier, sequencenumber, type, eventidentifier, metadata, payload,
                payloadtype, timestamp) values (?, 0, ?, ?, ?, ?, 'redress.test.happened.v1', '2026-03-01T10:00:00Z')
                returning globalindex""",
                        Long.class,
                        aggregate,
                        RootCause.TYPE,
                        UUID.randomUUID().toString(),
                        "{}".getBytes(UTF_8),
                        stored("v1"));

        var published = Topic.await(Topics.ROOT_CAUSE_EVENTS, 1, r -> aggregate.equals(r.key()))
                .getFirst();
        String replayed = Running.ask(
                        Role.PUBLISHER,
                        "GET",
                        "/api/events?stream=root-causes&limit=1&after=" + (Objects.requireNonNull(position) - 1),
                        null)
                .text();

        assertThat(Topic.header(published, "ce_type")).isEqualTo("redress.test.happened.v3");
        assertThat(json(published.value())).isEqualTo(json(stored("v3")));
        assertThat(json(replayed.getBytes(UTF_8)).path("type").asString()).isEqualTo("redress.test.happened.v3");
        assertThat(json(replayed.getBytes(UTF_8)).path("data")).isEqualTo(json(stored("v3")));
    }

    private static byte[] stored(String version) throws java.io.IOException {
        return Files.readAllBytes(FOLDER.resolve("redress.test.happened." + version + ".json"));
    }

    private static tools.jackson.databind.JsonNode json(byte[] bytes) {
        return EventJson.MAPPER.readTree(bytes);
    }
}

package redress.command.eventstore;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.AlterConfigOp.OpType;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.errors.TimeoutException;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.messaging.deadletter.GenericDeadLetter;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import redress.command.Running;
import redress.command.Topic;
import redress.command.rootcause.RootCause;
import redress.events.Topics;
import redress.identity.Role;
import redress.kafka.KafkaTrouble;
import redress.kafka.TopicSetup;
import tools.jackson.databind.JsonNode;

class UnpublishableEventTest {

    private final String poisoned = UUID.randomUUID().toString();
    private final String healthy = UUID.randomUUID().toString();

    @Test
    void anEventThatTheBrokerRefusesWaitsWithThoseBehindItWhileTheOthersArePublished() throws Exception {
        Running.service();
        accept(20_000);
        try {
            append(poisoned, 0, 100);
            append(poisoned, 1, 50_000);
            append(healthy, 0, 100);
            awaitLetters(1);
            append(poisoned, 2, 100);
            append(poisoned, 3, 100);
            append(healthy, 1, 100);

            assertThat(published(healthy, 2)).containsExactly(0L, 1L);
            awaitLetters(3);
            JsonNode first = letters().path("items").path(0);
            assertThat(first.path("processor").asString()).isEqualTo("publish");
            assertThat(first.path("reason").asString()).contains("RecordTooLarge");
            assertThat(published(poisoned, 1)).containsExactly(0L);
            JsonNode inVain = redrive();
            assertThat(inVain.path("redriven").asLong()).isZero();
            assertThat(inVain.path("items").path(0).path("reason").asString()).contains("RecordTooLarge");
        } finally {
            accept(TopicSetup.MAX_RECORD_BYTES);
        }

        JsonNode outcome = redrive();

        assertThat(outcome.path("redriven").asLong()).isEqualTo(3);
        assertThat(outcome.path("waiting").asLong()).isZero();
        assertThat(redrive().path("redriven").asLong()).isZero();
        append(poisoned, 4, 100);
        assertThat(published(poisoned, 5)).containsExactly(0L, 1L, 2L, 3L, 4L);
    }

    @Test
    void anEventThatIsTooLargeForEveryTopicHoldsBackTheNextOfItsAggregate() {
        append(poisoned, 0, TopicSetup.MAX_RECORD_BYTES);
        append(poisoned, 1, 100);
        append(healthy, 0, 100);

        awaitLetters(2);
        assertThat(published(healthy, 1)).containsExactly(0L);
        assertThat(letters().path("items").path(0).path("reason").asString()).contains("RecordTooLarge");
        Set<String> heard = new HashSet<>();
        Topic.await(Topics.ROOT_CAUSE_EVENTS, 1, r -> heard.add(r.key()) && healthy.equals(r.key()));
        assertThat(heard).doesNotContain(poisoned);
    }

    @Test
    void whileKafkaIsAwayNothingBecomesADeadLetter() {
        EventMessage<?> event = GenericEventMessage.asEventMessage("an event");
        GenericDeadLetter<EventMessage<?>> letter = new GenericDeadLetter<>("aggregate", event);
        OnlyUnpublishableEvents policy = new OnlyUnpublishableEvents();

        assertThatThrownBy(() -> policy.decide(letter, new KafkaTrouble("away", new TimeoutException("no broker"))))
                .isInstanceOf(KafkaTrouble.class);
        assertThat(policy.decide(letter, new UnpublishableEvent("too large")).shouldEnqueue())
                .isTrue();
    }

    private void awaitLetters(long count) {
        await().atMost(Duration.ofSeconds(60))
                .until(() -> letters().path("total").asLong(0) == count);
    }

    private JsonNode letters() {
        return Running.ask(Role.ANALYST, "GET", "/api/dead-letters/" + poisoned, null)
                .json();
    }

    private JsonNode redrive() {
        return Running.ask(Role.ADMIN, "POST", "/api/dead-letters/" + poisoned + "/redrive", null)
                .json();
    }

    /** The first {@code count} events of an aggregate in their order; those published again are told once. */
    private static List<Long> published(String aggregate, int count) {
        Set<String> seen = new HashSet<>();
        return Topic.await(
                        Topics.ROOT_CAUSE_EVENTS,
                        count,
                        r -> aggregate.equals(r.key()) && seen.add(String.valueOf(Topic.header(r, "ce_sequence"))))
                .stream()
                .map(r -> Long.valueOf(String.valueOf(Topic.header(r, "ce_sequence"))))
                .toList();
    }

    /** Puts an event of some size into the event store, as no command could. */
    private static void append(String aggregate, long sequence, int bytes) {
        String payload = "{\"finding\":\"" + "x".repeat(bytes) + "\"}";
        Running.bean(JdbcTemplate.class)
                .update(
                        """
                insert into domainevententry (aggregateidentifier, sequencenumber, type, eventidentifier, metadata, payload,
                payloadtype, timestamp) values (?, ?, ?, ?, ?, ?, 'redress.root-cause.of-tomorrow.v1', '2026-03-01T10:00:00Z')""",
                        aggregate,
                        sequence,
                        RootCause.TYPE,
                        UUID.randomUUID().toString(),
                        "{}".getBytes(UTF_8),
                        payload.getBytes(UTF_8));
    }

    /** The longest record that the topic takes. */
    private static void accept(int bytes) throws ExecutionException, InterruptedException {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", Running.kafka()))) {
            ConfigResource topic = new ConfigResource(ConfigResource.Type.TOPIC, Topics.ROOT_CAUSE_EVENTS);
            ConfigEntry limit = new ConfigEntry("max.message.bytes", Integer.toString(bytes));
            admin.incrementalAlterConfigs(Map.of(topic, List.of(new AlterConfigOp(limit, OpType.SET))))
                    .all()
                    .get();
        }
    }
}

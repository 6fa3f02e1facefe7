package redress.endtoend;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import redress.events.EventJson;
import redress.events.Topics;
import redress.identity.Role;
import tools.jackson.databind.JsonNode;

/**
 * Two instances of command-service on one event store, the same complaints through HTTP at both and through Kafka at once,
 * and each instance killed in the midst: every accepted complaint is there once, and no sequence of events is broken.
 */
class TwoInstancesTest {

    private static final int COMPLAINTS = 3_000;
    private static final int CLIENTS = 8;
    private static final int SECOND = 9081;

    @TempDir
    Path folder;

    private final Set<String> accepted = ConcurrentHashMap.newKeySet();
    private final AtomicInteger told = new AtomicInteger();
    private final List<Process> seconds = new ArrayList<>();

    @Test
    void nothingIsLostOrTwiceWhenEitherIsKilled() throws Exception {
        try (Redress redress = new Redress(folder.resolve("data"), 18_000);
                ExecutorService clients = Executors.newFixedThreadPool(CLIENTS)) {
            redress.start("up");
            redress.awaitServices(Duration.ofMinutes(4));
            Process second = second(redress);
            await().atMost(Duration.ofMinutes(2)).until(() -> answers(redress, SECOND));

            Process imported = redress.begin("import", file(), "--source", "shop");
            List<Future<?>> running = new ArrayList<>();
            for (int client = 0; client < CLIENTS; client++) {
                int first = client;
                running.add(clients.submit(() -> tell(redress, first)));
            }
            awaitTold(COMPLAINTS / 6);
            redress.part("command-service").destroyForcibly();
            awaitTold(COMPLAINTS / 2);
            second.destroyForcibly();
            second.waitFor();
            second(redress);
            for (Future<?> client : running) {
                client.get();
            }
            assertThat(Redress.ended(imported).code()).isZero();

            assertThat(accepted).hasSize(COMPLAINTS);
            await().atMost(Duration.ofMinutes(2)).untilAsserted(() -> {
                JsonNode conservation = redress.status().path("conservation");
                assertThat(conservation.path("accepted").asInt()).isEqualTo(COMPLAINTS);
                assertThat(conservation.path("equal").asBoolean()).isTrue();
            });
            assertStoredOnceAndUnbroken(redress);
            assertPublishedInOrder(redress);
        }
    }

    private void awaitTold(int complaints) {
        await().atMost(Duration.ofMinutes(3))
                .pollInterval(Duration.ofMillis(20))
                .until(() -> told.get() >= complaints);
    }

    /** One customer after the other, at the instances in turn; whoever gets no answer asks again, at the other one. */
    private void tell(Redress redress, int client) {
        for (int i = client; i < COMPLAINTS; i += CLIENTS) {
            String id = lodge(redress, i);
            accepted.add(id);
            told.incrementAndGet();
            if (i % 3 == 0) {
                send(redress, i, "/api/complaints/" + id + "/record-chaser", Map.of());
            }
        }
    }

    private static String lodge(Redress redress, int i) {
        String body = send(
                redress,
                i,
                "/api/complaints",
                Map.of("source", "shop", "externalId", "C-" + i, "product", "Kitchen", "channel", "web"));
        return EventJson.MAPPER.readTree(body).path("id").asString();
    }

    private static String send(Redress redress, int i, String path, Map<String, ?> body) {
        for (int attempt = 0; attempt < 2_000; attempt++) {
            try {
                var answer = redress.post(Role.SUPERVISOR, (i + attempt) % 2 == 0 ? 8081 : SECOND, path, body);
                if (answer.statusCode() / 100 == 2) {
                    return answer.body();
                }
            } catch (UncheckedIOException killed) {
                // The next attempt is at the other instance.
            }
            await().pollDelay(Duration.ofMillis(50)).until(() -> true);
        }
        throw new AssertionError("nobody took " + path);
    }

    private static boolean answers(Redress redress, int port) {
        try {
            return redress.get(port, "/actuator/health", null).statusCode() == 200;
        } catch (UncheckedIOException notYet) {
            return false;
        }
    }

    /** Another instance, as one would start it on another machine. */
    private Process second(Redress redress) throws IOException {
        Path target = Repository.ROOT.resolve("command-service/target");
        Process second = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx384m",
                        "-cp",
                        target.resolve("command-service.jar") + ":" + target.resolve("lib") + "/*",
                        "redress.command.CommandService",
                        "--server.port=" + redress.port(SECOND),
                        "--redress.node=second",
                        "--redress.data=" + redress.data(),
                        "--redress.kafka=127.0.0.1:" + redress.port(9092),
                        "--spring.datasource.url=jdbc:postgresql://127.0.0.1:" + redress.port(5432) + "/redress")
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(
                        folder.resolve("second.log").toFile()))
                .start();
        seconds.add(second);
        return second;
    }

    /** Whatever failed: one that is left would hold its port, and answer for the one of the next run. */
    @AfterEach
    void end() throws InterruptedException {
        for (Process second : seconds) {
            second.destroyForcibly();
            second.waitFor();
        }
    }

    private static void assertStoredOnceAndUnbroken(Redress redress) {
        Map<String, List<Long>> sequences = new HashMap<>();
        long after = 0;
        List<JsonNode> page = page(redress, after);
        while (!page.isEmpty()) {
            for (JsonNode event : page) {
                sequences
                        .computeIfAbsent(event.path("subject").asString(), id -> new ArrayList<>())
                        .add(Long.parseLong(event.path("sequence").asString()));
                after = Long.parseLong(event.path("position").asString());
            }
            page = page(redress, after);
        }
        assertThat(sequences).hasSize(COMPLAINTS);
        sequences.forEach((id, sequence) -> assertThat(sequence).as(id).isEqualTo(countingTo(sequence.size())));
    }

    private static List<JsonNode> page(Redress redress, long after) {
        return redress.get(8081, "/api/events?stream=complaints&limit=5000&after=" + after, Role.PUBLISHER)
                .body()
                .lines()
                .map(EventJson.MAPPER::readTree)
                .toList();
    }

    private static List<Long> countingTo(int size) {
        return IntStream.range(0, size).mapToObj(i -> (long) i).toList();
    }

    /** At least once: an event may come again, but none before the one that precedes it. */
    private static void assertPublishedInOrder(Redress redress) {
        Map<String, Long> last = new HashMap<>();
        Map<String, Object> settings = Map.of("bootstrap.servers", "127.0.0.1:" + redress.port(9092));
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(Topics.COMPLAINT_EVENTS).stream()
                    .map(info -> new TopicPartition(info.topic(), info.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var ends = consumer.endOffsets(partitions);
            while (partitions.stream().anyMatch(p -> consumer.position(p) < ends.getOrDefault(p, 0L))) {
                consumer.poll(Duration.ofMillis(200)).forEach(event -> assertFollows(event, last));
            }
        }
        assertThat(last).hasSize(COMPLAINTS);
    }

    private static void assertFollows(ConsumerRecord<String, byte[]> event, Map<String, Long> last) {
        long sequence = Long.parseLong(
                new String(event.headers().lastHeader("ce_sequence").value(), UTF_8));
        long before = last.getOrDefault(event.key(), -1L);
        assertThat(sequence).as(event.key()).isLessThanOrEqualTo(before + 1);
        last.put(event.key(), Math.max(before, sequence));
    }

    private String file() throws IOException {
        Path file = folder.resolve("complaints.csv");
        String rows = IntStream.range(0, COMPLAINTS)
                .mapToObj(i -> "C-" + i + ",Kitchen,web")
                .collect(Collectors.joining("\n", "externalId,product,channel\n", "\n"));
        return Files.writeString(file, rows).toString();
    }
}

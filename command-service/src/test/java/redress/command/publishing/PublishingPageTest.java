package redress.command.publishing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import redress.command.Running;
import redress.identity.Role;
import tools.jackson.databind.JsonNode;

/** Whoever copies the examples of docs/publishing.md gets what the page promises. */
class PublishingPageTest {

    private static final Path PAGE = Path.of("../docs/publishing.md");
    private static final String BATCH = "/api/intake/batches/2026-03-01";
    private static final Pattern POSTED = Pattern.compile("\\$REDRESS(/api/[a-z-]+)\" -d");

    @TempDir
    Path folder;

    private final AtomicInteger published = new AtomicInteger();

    @TestFactory
    Stream<DynamicTest> everyExampleDoesWhatThePageSays() throws IOException {
        List<Example> examples = Example.of(PAGE);
        Example setUp = examples.stream().filter(Example::isSetUp).findFirst().orElseThrow();
        Files.createSymbolicLink(
                folder.resolve("var"), Path.of(setting("redress.data")).toAbsolutePath());
        Map<String, String> places =
                Map.of("REDRESS", "http://127.0.0.1:" + setting("local.server.port"), "KAFKA", Running.kafka());
        Stream<DynamicTest> runs = examples.stream()
                .map(example -> DynamicTest.dynamicTest(example.title(), () -> run(example, setUp.code(), places)));
        return Stream.concat(runs, Stream.of(DynamicTest.dynamicTest("all of them were accepted", this::accepted)));
    }

    private void run(Example example, String setUp, Map<String, String> places) throws Exception {
        for (var posted : POSTED.matcher(example.code()).results().toList()) {
            assumeTrue(
                    Running.ask(Role.PUBLISHER, "POST", posted.group(1), "{}").status() != 404,
                    "nothing is taken in at " + posted.group(1) + " yet");
        }
        example.run(folder, setUp, places);
        if (example.publishesToKafka()) {
            published.incrementAndGet();
        }
    }

    private void accepted() {
        assertThat(published.get()).isPositive();
        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> {
            JsonNode batch = Running.ask(Role.PUBLISHER, "GET", BATCH, null).json();
            assertThat(batch.path("rejected").asInt()).isZero();
            assertThat(batch.path("accepted").asInt()).isEqualTo(published.get());
        });
    }

    private static String setting(String name) {
        return Objects.requireNonNull(Running.service().getEnvironment().getProperty(name));
    }
}

package redress.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Whatever part is killed in the midst of an import, no complaint is lost and none is counted twice. */
class CrashTest {

    private static final int ROWS = 20_000;
    private static final int MORE_ROWS = 6_000;

    @TempDir
    Path folder;

    @Test
    void killingAnyPartDuringAnImportLosesNothing() throws IOException, InterruptedException {
        try (Redress redress = new Redress(folder.resolve("data"), 21_000)) {
            redress.start("up");
            redress.awaitServices(Duration.ofMinutes(4));

            Process running = redress.begin("import", file("first", ROWS), "--source", "first");
            for (String part :
                    List.of("command-service", "kafka", "query-service", "elasticsearch", "analytics", "postgresql")) {
                killInTheMidst(redress, part);
            }
            Redress.Ended imported = Redress.ended(running);

            assertThat(imported.code()).as(imported.output()).isZero();
            assertConserved(redress, ROWS);

            killTheLauncherInTheMidst(redress);
            redress.start("up");
            redress.awaitServices(Duration.ofMinutes(4));
            Redress.Ended again = redress.run("import", file("second", MORE_ROWS), "--source", "second");

            assertThat(again.code()).as(again.output()).isZero();
            assertConserved(redress, ROWS + MORE_ROWS);
        }
    }

    private void killTheLauncherInTheMidst(Redress redress) throws IOException, InterruptedException {
        Process second = redress.begin("import", file("second", MORE_ROWS), "--source", "second");
        long before = accepted(redress);
        await().atMost(Duration.ofMinutes(2)).until(() -> accepted(redress) > before);
        redress.foreground().destroyForcibly().waitFor(30, TimeUnit.SECONDS);
        second.destroyForcibly().waitFor(30, TimeUnit.SECONDS);
    }

    private static void killInTheMidst(Redress redress, String part) {
        ProcessHandle killed = redress.part(part);
        killed.destroyForcibly();
        await().atMost(Duration.ofMinutes(2)).until(() -> !killed.isAlive());
        await().atMost(Duration.ofMinutes(3))
                .pollInterval(Duration.ofSeconds(1))
                .until(() -> isUpAgain(redress, part));
    }

    private static boolean isUpAgain(Redress redress, String name) {
        for (JsonNode part : redress.status().path("parts")) {
            if (part.path("name").asString().equals(name)) {
                return part.path("state").asString().equals("up");
            }
        }
        return false;
    }

    private static long accepted(Redress redress) {
        return redress.status().path("conservation").path("accepted").asLong(0);
    }

    private static void assertConserved(Redress redress, int complaints) {
        await().atMost(Duration.ofMinutes(3)).untilAsserted(() -> {
            JsonNode conservation = redress.status().path("conservation");
            assertThat(conservation.path("accepted").asInt()).isEqualTo(complaints);
            assertThat(conservation.path("stored").asInt()).isEqualTo(complaints);
            assertThat(conservation.path("indexed").asInt()).isEqualTo(complaints);
            assertThat(conservation.path("equal").asBoolean()).isTrue();
        });
    }

    private String file(String name, int rows) throws IOException {
        Path file = folder.resolve(name + ".csv");
        String content = IntStream.range(0, rows)
                .mapToObj(i -> "C-" + i + ",Kitchen,web,2026-01-" + (1 + i % 28) / 10 + (1 + i % 28) % 10)
                .collect(Collectors.joining("\n", "externalId,product,channel,lodgedAt\n", "\n"));
        return Files.writeString(file, content).toString();
    }
}

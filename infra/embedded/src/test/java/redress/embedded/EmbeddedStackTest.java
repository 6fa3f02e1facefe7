package redress.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static redress.embedded.EmbeddedStack.Part.KAFKA;
import static redress.embedded.EmbeddedStack.Part.POSTGRESQL;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import redress.embedded.child.ChildProcess;

class EmbeddedStackTest {

    @Test
    void aClosedStackLeavesNeitherProcessNorFile() {
        var stack = EmbeddedStack.start(KAFKA);
        var kafka = stack.server(KAFKA);
        var process = kafka.running().orElseThrow();

        stack.close();

        assertThat(process.isAlive()).isFalse();
        assertThat(kafka.log().getParent())
                .satisfies(directory -> assertThat(Files.exists(directory)).isFalse());
    }

    @Test
    void serversEndWithTheJvmThatStartedThemEvenWhenThatWasKilled(@TempDir Path temporary) throws Exception {
        var owner = new ProcessBuilder(
                        System.getProperty("java.home") + "/bin/java",
                        "-Djava.io.tmpdir=" + temporary,
                        "-cp",
                        System.getProperty("java.class.path"),
                        Owner.class.getName())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (var output = owner.inputReader()) {
            var kafka = ProcessHandle.of(Long.parseLong(output.readLine())).orElseThrow();
            var postgres = ProcessHandle.of(Long.parseLong(output.readLine())).orElseThrow();

            owner.destroyForcibly();

            assertThat(ChildProcess.ended(kafka, Duration.ofSeconds(20))).isTrue();
            assertThat(ChildProcess.ended(postgres, Duration.ofSeconds(20))).isTrue();
        } finally {
            owner.destroyForcibly();
        }
    }

    /** A JVM that starts two servers, tells their pids, and waits to be killed. */
    static final class Owner {
        public static void main(String[] arguments) throws InterruptedException {
            var stack = EmbeddedStack.start(KAFKA, POSTGRESQL);
            System.out.println(stack.server(KAFKA).running().orElseThrow().pid());
            System.out.println(stack.server(POSTGRESQL).running().orElseThrow().pid());
            Thread.currentThread().join();
        }
    }
}

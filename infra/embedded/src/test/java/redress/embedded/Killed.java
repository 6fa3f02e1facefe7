package redress.embedded;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.time.Duration;

/** A server after kill -9 and a new start on the same data. */
final class Killed {

    private Killed() {}

    static void andStartedAgain(EmbeddedServer server) throws IOException {
        var process = server.running().orElseThrow();
        process.destroyForcibly();
        startedAgain(server);
    }

    static void startedAgain(EmbeddedServer server) throws IOException {
        await().until(() -> server.running().isEmpty());
        server.start();
        await().atMost(Duration.ofMinutes(1)).until(server::ready);
    }
}

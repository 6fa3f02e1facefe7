package redress.embedded.guarded;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import redress.embedded.EmbeddedServer;

/** Waits for servers. */
final class Ready {

    private static final Duration START = Duration.ofMinutes(2);

    private Ready() {}

    static void await(EmbeddedServer server) throws IOException {
        await(server, server::ready);
    }

    static void await(EmbeddedServer server, BooleanSupplier ready) throws IOException {
        long end = System.nanoTime() + START.toNanos();
        while (!ready.getAsBoolean()) {
            if (server.running().isEmpty() || System.nanoTime() > end) {
                throw new IOException(server.name() + " did not start:\n" + Files.readString(server.log()));
            }
            LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
        }
    }
}

package redress.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import redress.embedded.child.Directories;

/**
 * The servers a test needs, on free ports and in a folder that goes when they stop. Tests of one JVM share one stack:
 * they keep apart by their own names of topics, indices and schemas.
 */
public final class EmbeddedStack implements AutoCloseable {

    /** What can be in a stack. */
    public enum Part {
        POSTGRESQL,
        KAFKA,
        ELASTICSEARCH
    }

    private static final Duration START = Duration.ofMinutes(2);
    private static final Duration STOP = Duration.ofSeconds(30);

    private static @Nullable EmbeddedStack shared;

    private final Path directory;
    private final Map<Part, EmbeddedServer> servers = new EnumMap<>(Part.class);

    private EmbeddedStack(Path directory) {
        this.directory = directory;
    }

    /** A stack of its own; close it. */
    public static EmbeddedStack start(Part... parts) {
        var stack = empty();
        stack.add(Set.of(parts));
        return stack;
    }

    /** The stack of this JVM with at least these parts; it stops with the JVM, and closing it does nothing. */
    public static synchronized EmbeddedStack shared(Part... parts) {
        if (shared == null) {
            var stack = empty();
            Runtime.getRuntime().addShutdownHook(new Thread(stack::stopAll, "embedded-stack"));
            shared = stack;
        }
        shared.add(Set.of(parts));
        return shared;
    }

    public EmbeddedServer server(Part part) {
        var server = servers.get(part);
        if (server == null) {
            throw new IllegalStateException(part + " is not part of this stack: ask for it at the start");
        }
        return server;
    }

    /** For the role redress, which needs no password. */
    public String jdbcUrl() {
        return "jdbc:postgresql://127.0.0.1:"
                + server(Part.POSTGRESQL).address().getPort() + "/redress";
    }

    /** The bootstrap address. */
    public String kafka() {
        return "127.0.0.1:" + server(Part.KAFKA).address().getPort();
    }

    public String elasticsearch() {
        return "http://127.0.0.1:" + server(Part.ELASTICSEARCH).address().getPort();
    }

    @Override
    public void close() {
        synchronized (EmbeddedStack.class) {
            if (shared == this) {
                return;
            }
        }
        stopAll();
    }

    private void add(Set<Part> parts) {
        var missing = EnumSet.noneOf(Part.class);
        missing.addAll(parts);
        missing.removeAll(servers.keySet());
        try {
            for (var part : missing) {
                var server = create(part);
                servers.put(part, server);
                server.start();
            }
            for (var part : missing) {
                awaitReady(server(part));
            }
        } catch (IOException e) {
            stopAll();
            throw new UncheckedIOException(e);
        }
    }

    private EmbeddedServer create(Part part) {
        var place = directory.resolve(part.name().toLowerCase(java.util.Locale.ROOT));
        var log = directory.resolve(place.getFileName() + ".log");
        return switch (part) {
            case POSTGRESQL -> new EmbeddedPostgres(place, FreePort.any(), log);
            case KAFKA -> new EmbeddedKafka(place, FreePort.any(), FreePort.any(), log);
            case ELASTICSEARCH -> new EmbeddedElasticsearch(place, FreePort.any(), log);
        };
    }

    private static void awaitReady(EmbeddedServer server) throws IOException {
        var end = System.nanoTime() + START.toNanos();
        while (!server.ready()) {
            if (server.running().isEmpty() || System.nanoTime() > end) {
                throw new IOException(server.name() + " did not start:\n" + Files.readString(server.log()));
            }
            LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
        }
    }

    private void stopAll() {
        try {
            List.copyOf(servers.values()).parallelStream().forEach(server -> server.stop(STOP));
            servers.clear();
            Directories.delete(directory);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static EmbeddedStack empty() {
        try {
            return new EmbeddedStack(Files.createTempDirectory("redress"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

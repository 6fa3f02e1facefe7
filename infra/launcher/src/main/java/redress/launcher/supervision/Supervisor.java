package redress.launcher.supervision;

import java.io.IOException;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.stream.Stream;
import redress.identity.Credentials;
import redress.launcher.platform.Part;
import redress.launcher.platform.Platform;
import redress.launcher.platform.ProcessRecord;
import redress.launcher.terminal.Refusal;

/**
 * Runs one platform on its data directory: the servers first, then the services that need them, each restarted when it
 * dies; stopped in the other order.
 */
public final class Supervisor implements AutoCloseable {

    private static final Duration START = Duration.ofMinutes(3);
    private static final Duration STOP = Duration.ofSeconds(40);

    private final Platform platform;
    private final FileLock lock;
    private final List<SupervisedPart> servers;
    private final List<SupervisedPart> services;
    private final List<SupervisedPart> started = new ArrayList<>();
    private final CompletableFuture<Void> trouble = new CompletableFuture<>();
    private boolean closed;

    private Supervisor(Platform platform, FileLock lock, Consumer<String> news) {
        this.platform = platform;
        this.lock = lock;
        servers = supervised(platform.servers(), news);
        services = supervised(platform.services(), news);
    }

    /**
     * Takes the data directory, ends what a killed launcher left there, and looks whether the ports are free.
     *
     * @throws Refusal if the directory, its lock or a port cannot be had; then nothing was started
     */
    public static Supervisor of(Platform platform, Consumer<String> news) throws IOException {
        var data = platform.data();
        data.prepare();
        var lock = data.lock();
        try {
            var left = new Leftovers(platform).stop();
            if (!left.isEmpty()) {
                news.accept("Stopped what an earlier start had left running: " + String.join(", ", left));
            }
            PortCheck.check(platform.parts());
            ProcessRecord.of(ProcessHandle.current()).write(data.launcher());
            data.remember(platform.ports());
            Credentials.in(data.path());
            return new Supervisor(platform, lock, news);
        } catch (IOException | RuntimeException e) {
            lock.channel().close();
            throw e;
        }
    }

    private List<SupervisedPart> supervised(List<Part> parts, Consumer<String> news) {
        return new ArrayList<>(parts.stream()
                .map(part -> new SupervisedPart(part, platform.data(), news, trouble))
                .toList());
    }

    public void startServers() {
        start(servers);
    }

    public void startServices() {
        start(services);
    }

    /** Starts the servers and services of these names only, and waits until they answer. */
    public void start(Set<String> names) {
        start(Stream.concat(servers.stream(), services.stream())
                .filter(part -> names.contains(part.name()))
                .toList());
    }

    /** Ends one service, which may be started again. */
    public synchronized void end(String name) {
        services.replaceAll(part -> {
            if (!part.name().equals(name) || !started.remove(part)) {
                return part;
            }
            part.stop(STOP);
            return part.afresh();
        });
    }

    private void start(List<SupervisedPart> parts) {
        synchronized (this) {
            if (closed) {
                return;
            }
            started.addAll(parts);
            parts.forEach(SupervisedPart::start);
        }
        parts.forEach(part -> part.awaitReady(START));
        if (trouble.isDone()) {
            trouble.join();
        }
    }

    /** Completes, exceptionally, when a part cannot be kept running. */
    public CompletableFuture<Void> trouble() {
        return trouble.copy();
    }

    /** Services first, then Kafka, Elasticsearch, PostgreSQL; when it returns no process is left. */
    @Override
    public synchronized void close() {
        if (closed) {
            return;
        }
        closed = true;
        services.stream().filter(started::contains).parallel().forEach(part -> part.stop(STOP));
        servers.reversed().stream().filter(started::contains).forEach(part -> part.stop(STOP));
        try {
            Files.deleteIfExists(platform.data().launcher());
            lock.channel().close();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}

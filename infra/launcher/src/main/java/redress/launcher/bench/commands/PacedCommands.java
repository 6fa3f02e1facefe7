package redress.launcher.bench.commands;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Base64;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongFunction;
import redress.identity.Credentials;
import redress.identity.Role;
import redress.launcher.bench.Latencies;
import redress.launcher.platform.Platform;
import redress.launcher.terminal.Refusal;

/**
 * Commands by HTTP at a steady pace, however long the answers take. A command's time counts from when it was due, so that
 * one that waits for the one before is not forgiven.
 */
final class PacedCommands implements AutoCloseable {

    /** A command: where it is sent below {@code /api/complaints/}, and its body. */
    record Sent(String path, String json) {}

    private static final int CLIENTS = 16;

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final ExecutorService clients = Executors.newFixedThreadPool(CLIENTS);
    private final AtomicLong failed = new AtomicLong();
    private final String base;
    private final String authorization;

    PacedCommands(Platform platform) {
        base = platform.ports().url(platform.ports().commands()) + "/api/complaints";
        var login = Credentials.in(platform.data().path()).of(Role.ADMIN);
        var pair = (login.user() + ":" + login.password()).getBytes(UTF_8);
        authorization = "Basic " + Base64.getEncoder().encodeToString(pair);
    }

    /** Sends so many a second for some time and waits for the answers. */
    Latencies send(double perSecond, Duration time, LongFunction<Sent> commands) throws InterruptedException {
        var times = new Latencies();
        failed.set(0);
        var number = Math.round(perSecond * time.toMillis() / 1000);
        var answered = new java.util.concurrent.CountDownLatch((int) number);
        var begin = System.nanoTime();
        for (long i = 0; i < number; i++) {
            var due = begin + (long) (i * 1e9 / perSecond);
            LockSupport.parkNanos(due - System.nanoTime());
            var command = commands.apply(i);
            clients.execute(() -> {
                send(command);
                times.add((System.nanoTime() - due) / 1e6);
                answered.countDown();
            });
        }
        if (!answered.await(1, TimeUnit.MINUTES) || failed.get() > 0) {
            throw new Refusal("The command-service did not carry out " + failed.get() + " of " + number
                    + " commands of the benchmark.");
        }
        return times;
    }

    private void send(Sent command) {
        var request = HttpRequest.newBuilder(URI.create(base + command.path()))
                .timeout(Duration.ofSeconds(60))
                .header("Authorization", authorization)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(command.json()))
                .build();
        try {
            if (http.send(request, BodyHandlers.discarding()).statusCode() >= 300) {
                failed.incrementAndGet();
            }
        } catch (java.io.IOException e) {
            failed.incrementAndGet();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            failed.incrementAndGet();
        }
    }

    @Override
    public void close() {
        clients.shutdownNow();
        http.close();
    }
}

package redress.launcher;

import java.io.IOException;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.function.Function;
import redress.launcher.platform.Platform;
import redress.launcher.supervision.Supervisor;
import redress.launcher.terminal.Refusal;
import redress.launcher.terminal.Terminal;
import redress.launcher.terminal.Words;

/** A platform that runs as long as this process: until Ctrl-C, {@code ./redress down}, or a part that cannot be kept running. */
final class Foreground {

    /** What to do once everything answers. */
    interface Work {
        void run(Duration startUp) throws Exception;
    }

    /** What to do beside some of the platform. */
    interface PartialWork {
        void run(Supervisor supervisor) throws Exception;
    }

    private interface Step {
        void run() throws Exception;
    }

    private final Platform platform;
    private final Terminal terminal;

    Foreground(Platform platform, Terminal terminal) {
        this.platform = platform;
        this.terminal = terminal;
    }

    /**
     * Does the work and stays; never returns normally.
     *
     * @throws Refusal if the platform cannot be started or kept running; then it is stopped
     */
    void stay(Work work) throws IOException {
        run(work, new CompletableFuture<>());
    }

    /**
     * Does the work and stops the platform.
     *
     * @throws Refusal if the platform cannot be started or kept running; then it is stopped
     */
    void during(Work work) throws IOException {
        run(work, CompletableFuture.completedFuture(null));
    }

    /**
     * Starts these servers alone, does the work, which may start and end services, and stops everything.
     *
     * @throws Refusal if something cannot be started or kept running; then everything is stopped
     */
    void on(Set<String> servers, PartialWork work) throws IOException {
        run(supervisor -> supervisor.start(servers), supervisor -> done(() -> work.run(supervisor)));
    }

    private void run(Work work, CompletableFuture<Void> end) throws IOException {
        run(this::startAll, _ -> done(() -> work.run(sinceCommand())).thenCompose(_ -> end));
    }

    private void startAll(Supervisor supervisor) {
        supervisor.startServers();
        terminal.tell("  PostgreSQL, Kafka and Elasticsearch answer after " + Words.duration(sinceCommand()));
        supervisor.startServices();
        terminal.tell("  All services answer after " + Words.duration(sinceCommand()));
    }

    private void run(Consumer<Supervisor> start, Function<Supervisor, CompletableFuture<Void>> work)
            throws IOException {
        var supervisor = Supervisor.of(platform, news -> terminal.tell("  " + news));
        var stop = new Thread(() -> stop(supervisor), "stop");
        Runtime.getRuntime().addShutdownHook(stop);
        try (supervisor) {
            start.accept(supervisor);
            var done = work.apply(supervisor);
            CompletableFuture.anyOf(done, supervisor.trouble()).join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        } finally {
            failAlone(stop);
        }
    }

    /** Work of its own, so that a part in trouble ends the waiting of a step for it. */
    private static CompletableFuture<Void> done(Step work) {
        var done = new CompletableFuture<Void>();
        Thread.ofPlatform().daemon().name("work").start(() -> {
            try {
                work.run();
                done.complete(null);
            } catch (Exception e) {
                done.completeExceptionally(e);
            }
        });
        return done;
    }

    /** While the stop runs, whatever failed here failed because of it: that thread has the last word. */
    private static void failAlone(Thread stop) {
        try {
            Runtime.getRuntime().removeShutdownHook(stop);
        } catch (IllegalStateException stopping) {
            while (true) {
                LockSupport.park();
            }
        }
    }

    /** On Ctrl-C or SIGTERM: in order, and with the exit code of something done. */
    private void stop(Supervisor supervisor) {
        terminal.quieten();
        terminal.last("Stopping …");
        supervisor.close();
        terminal.last("Stopped; no process is left.");
        Runtime.getRuntime().halt(Main.DONE);
    }

    static Duration sinceCommand() {
        var now = System.currentTimeMillis();
        return ProcessHandle.current()
                .info()
                .startInstant()
                .map(start -> Duration.ofMillis(now - start.toEpochMilli()))
                .orElse(Duration.ZERO);
    }
}

package redress.launcher;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.locks.LockSupport;
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

    private void run(Work work, CompletableFuture<Void> end) throws IOException {
        var supervisor = Supervisor.of(platform, news -> terminal.tell("  " + news));
        var stop = new Thread(() -> stop(supervisor), "stop");
        Runtime.getRuntime().addShutdownHook(stop);
        try (supervisor) {
            supervisor.startServers();
            terminal.tell("  PostgreSQL, Kafka and Elasticsearch answer after " + Words.duration(sinceCommand()));
            supervisor.startServices();
            var startUp = sinceCommand();
            terminal.tell("  All services answer after " + Words.duration(startUp));
            var done = done(work, startUp).thenCompose(_ -> end);
            CompletableFuture.anyOf(done, supervisor.trouble()).join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        } finally {
            failAlone(stop);
        }
    }

    /** Work of its own, so that a part in trouble ends the waiting of a step for it. */
    private static CompletableFuture<Void> done(Work work, Duration startUp) {
        var done = new CompletableFuture<Void>();
        Thread.ofPlatform().daemon().name("work").start(() -> {
            try {
                work.run(startUp);
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

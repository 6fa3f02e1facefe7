package redress.launcher;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import redress.launcher.platform.Platform;
import redress.launcher.supervision.Supervisor;
import redress.launcher.terminal.Terminal;
import redress.launcher.terminal.Words;

/** A platform that runs as long as this process: until Ctrl-C, {@code ./redress down}, or a part that cannot be kept running. */
final class Foreground {

    /** What to do once everything answers. */
    interface Work {
        void run(Duration startUp) throws IOException;
    }

    private final Platform platform;
    private final Terminal terminal;

    Foreground(Platform platform, Terminal terminal) {
        this.platform = platform;
        this.terminal = terminal;
    }

    /**
     * Never returns normally.
     *
     * @throws redress.launcher.terminal.Refusal if the platform cannot be started or kept running; then it is stopped
     */
    void run(Work work) throws IOException {
        var supervisor = Supervisor.of(platform, news -> terminal.tell("  " + news));
        var stop = new Thread(() -> stop(supervisor), "stop");
        Runtime.getRuntime().addShutdownHook(stop);
        try (supervisor) {
            supervisor.startServers();
            terminal.tell("  PostgreSQL, Kafka and Elasticsearch answer after " + Words.duration(sinceCommand()));
            supervisor.startServices();
            terminal.tell("  All services answer after " + Words.duration(sinceCommand()));
            work.run(sinceCommand());
            supervisor.awaitTrouble();
        } finally {
            failAlone(stop);
        }
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

    /** Time since the command. */
    static Duration sinceCommand() {
        var now = System.currentTimeMillis();
        return ProcessHandle.current()
                .info()
                .startInstant()
                .map(start -> Duration.ofMillis(now - start.toEpochMilli()))
                .orElse(Duration.ZERO);
    }
}

package redress.launcher.bench;

import java.time.Duration;
import java.util.Set;
import redress.launcher.platform.Platform;
import redress.launcher.supervision.Supervisor;
import redress.launcher.terminal.Terminal;
import redress.launcher.terminal.Words;

/** What a benchmark stands on: a platform of its own, whose services it starts and ends, and where it says how far it is. */
public record Ground(Platform platform, Supervisor supervisor, Terminal terminal) {

    /** Starts a service and says how long that took until it answered. */
    public Duration start(String service) {
        var begin = System.nanoTime();
        supervisor.start(Set.of(service));
        var time = Duration.ofNanos(System.nanoTime() - begin);
        terminal.tell("  " + service + " answers after " + Words.duration(time));
        return time;
    }

    public void end(String service) {
        supervisor.end(service);
    }
}

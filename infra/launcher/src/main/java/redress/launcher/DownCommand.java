package redress.launcher;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import redress.launcher.platform.Platform;
import redress.launcher.platform.ProcessRecord;
import redress.launcher.supervision.Leftovers;
import redress.launcher.terminal.Terminal;

/** {@code down}: stops the platform, from whatever terminal it was started, and what a killed launcher left. */
@Command(
        name = "down",
        description = "Stops the platform and returns when no process of it is left.",
        mixinStandardHelpOptions = true)
final class DownCommand implements Callable<Integer> {

    private static final Duration PATIENCE = Duration.ofSeconds(100);

    private final Terminal terminal;

    @Mixin
    private PlatformOptions options = new PlatformOptions();

    DownCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws Exception {
        var platform = options.started();
        var stopped = stopLauncher(platform);
        var left = new Leftovers(platform).stop();
        if (!left.isEmpty()) {
            terminal.say("Stopped what had been left running: " + String.join(", ", left) + ".");
        } else if (stopped) {
            terminal.say("Redress is stopped; no process is left.");
        } else {
            terminal.say("Nothing is running on " + platform.data().path() + ".");
        }
        return Main.DONE;
    }

    private static boolean stopLauncher(Platform platform) throws InterruptedException, ExecutionException {
        var launcher = ProcessRecord.read(platform.data().launcher()).flatMap(ProcessRecord::running);
        if (launcher.isEmpty()) {
            return false;
        }
        launcher.get().destroy();
        try {
            launcher.get().onExit().get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            launcher.get().destroyForcibly();
        }
        return true;
    }
}

package redress.launcher;

import java.time.Instant;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import redress.events.EventJson;
import redress.launcher.status.Status;
import redress.launcher.status.StatusTable;
import redress.launcher.terminal.Terminal;

/** {@code status}: every part, what lags behind, and whether every complaint is where it should be. */
@Command(
        name = "status",
        description =
                "Shows every part, consumer lag, and whether accepted = stored = indexed. Exit code 3 if not all is well.",
        mixinStandardHelpOptions = true)
final class StatusCommand implements Callable<Integer> {

    private final Terminal terminal;

    @Mixin
    private PlatformOptions options = new PlatformOptions();

    @Option(names = "--json", description = "The same as JSON.")
    private boolean json;

    StatusCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        var status = Status.of(options.started(), Instant.now());
        if (json) {
            terminal.say(EventJson.MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(status));
        } else if (status.running()) {
            new StatusTable(status, terminal).lines().forEach(terminal::say);
        } else {
            terminal.say("Redress is not running on " + status.data() + ": start it with ./redress up"
                    + options.asTyped() + ".");
        }
        return status.ok() ? Main.DONE : Main.DEGRADED;
    }
}

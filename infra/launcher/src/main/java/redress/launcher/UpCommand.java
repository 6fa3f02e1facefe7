package redress.launcher;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import redress.launcher.terminal.Terminal;

/** {@code up}: the platform without sample data. */
@Command(
        name = "up",
        description =
                "Starts the platform without sample data and stays in the foreground until Ctrl-C or ./redress down.",
        mixinStandardHelpOptions = true)
final class UpCommand implements Callable<Integer> {

    private final Terminal terminal;

    @Mixin
    private PlatformOptions options = new PlatformOptions();

    UpCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws Exception {
        var platform = options.toStart();
        terminal.tell("Starting Redress on " + platform.data().path());
        new Foreground(platform, terminal)
                .run(_ -> terminal.say(
                        "Console " + platform.ports().url(platform.ports().queries())));
        return Main.DONE;
    }
}

package redress.launcher;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import redress.launcher.platform.Addresses;
import redress.launcher.terminal.Box;
import redress.launcher.terminal.Terminal;
import redress.launcher.terminal.Words;

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
        new Foreground(platform, terminal).stay(startUp -> {
            var box = new Box(terminal, "Redress is up after " + Words.duration(startUp));
            Addresses.of(platform).forEach(address -> box.fact(address.get(0), address.get(1)));
            box.lines().forEach(terminal::say);
            terminal.say("  Ctrl-C, or ./redress down" + options.asTyped() + ", stops everything.");
        });
        return Main.DONE;
    }
}

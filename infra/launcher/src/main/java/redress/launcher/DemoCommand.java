package redress.launcher;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import redress.launcher.demo.Demo;
import redress.launcher.terminal.Refusal;
import redress.launcher.terminal.Terminal;
import redress.launcher.terminal.Words;
import redress.simulation.Settings;
import redress.simulation.scenario.Scenario;

/** {@code demo}: the whole platform at work on the complaints of a simulated business. */
@Command(
        name = "demo",
        description = "Starts the platform, feeds in a simulated business's complaints, groups them and suspects root "
                + "causes; then live traffic until Ctrl-C. Started again on the same data it goes on where it was.",
        mixinStandardHelpOptions = true)
final class DemoCommand implements Callable<Integer> {

    private final Terminal terminal;
    private final Clock clock = Clock.systemUTC();

    @Mixin
    private PlatformOptions options = new PlatformOptions();

    @Option(names = "--complaints", paramLabel = "N", description = "Distinct complaints (default: ${DEFAULT-VALUE}).")
    private int complaints = Settings.COMPLAINTS;

    @Option(
            names = "--seed",
            paramLabel = "N",
            description = "Another seed, another history (default: ${DEFAULT-VALUE}).")
    private long seed = Settings.SEED;

    @Option(names = "--months", paramLabel = "N", description = "Length of the history (default: ${DEFAULT-VALUE}).")
    private int months = Settings.MONTHS;

    @Option(
            names = "--scenario",
            paramLabel = "NAME",
            description = "What goes wrong: retailer, calm or storm (default: ${DEFAULT-VALUE}).")
    private String scenario = Scenario.NAMES.getFirst();

    @Option(
            names = "--end",
            paramLabel = "INSTANT",
            description = "When the history ends (default: the start of today, UTC).")
    private @Nullable String end;

    @Option(names = "--no-live", description = "No complaints after the history.")
    private boolean noLive;

    DemoCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws Exception {
        var platform = options.toStart();
        var foreground = new Foreground(platform, terminal);
        var asked = new Settings(
                seed, atLeastOne("--complaints", complaints), atLeastOne("--months", months), end(), scenario());
        terminal.tell("Starting Redress with a simulated business on "
                + platform.data().path());
        foreground.stay(startUp -> {
            var demo = new Demo(platform, terminal, clock, asked);
            if (!demo.settings().equals(asked)) {
                terminal.tell("  Going on with the demo begun here: "
                        + Words.count(demo.settings().complaints(), "complaint") + " up to "
                        + demo.settings().end() + ", seed " + demo.settings().seed());
            }
            demo.run(startUp, Foreground::sinceCommand, !noLive);
            terminal.say((noLive ? "  " : "  Complaints keep coming, one every two seconds. ")
                    + "Ctrl-C, or ./redress down" + options.asTyped() + ", stops everything.");
        });
        return Main.DONE;
    }

    private static int atLeastOne(String option, int number) {
        if (number < 1) {
            throw new Refusal(option + " must be at least 1, not " + number + ".");
        }
        return number;
    }

    private String scenario() {
        if (!Scenario.NAMES.contains(scenario)) {
            throw new Refusal(
                    "There is no scenario of this name; there are " + String.join(", ", Scenario.NAMES) + ".");
        }
        return scenario;
    }

    private Instant end() {
        try {
            return end == null ? clock.instant().truncatedTo(ChronoUnit.DAYS) : Instant.parse(end);
        } catch (DateTimeException e) {
            throw new Refusal("--end must be an instant such as 2026-06-01T00:00:00Z, not " + end + ".", e);
        }
    }
}

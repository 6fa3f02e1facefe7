package redress.launcher.demo;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import redress.launcher.platform.Platform;
import redress.launcher.status.Status;
import redress.launcher.terminal.Terminal;
import redress.launcher.terminal.Words;
import redress.simulation.Settings;
import redress.simulation.SimulatedBusiness;
import redress.simulation.truth.Truth;
import redress.simulation.truth.TruthMatch;

/** The whole way of the complaints of a simulated business, on a platform that answers. */
public final class Demo {

    private final Platform platform;
    private final Terminal terminal;
    private final Clock clock;
    private final DemoFile file;
    private final SimulatedBusiness business;

    /** Goes on with the demo in the platform's data directory, or begins one with these settings. */
    public Demo(Platform platform, Terminal terminal, Clock clock, Settings settings) {
        this.platform = platform;
        this.terminal = terminal;
        this.clock = clock;
        file = DemoFile.in(platform.data().path(), settings);
        business = new SimulatedBusiness(file.state().settings());
    }

    /** What is simulated; not what was asked for, where a demo goes on. */
    public Settings settings() {
        return file.state().settings();
    }

    /**
     * Feeds the history, has it grouped, decides, and says what came of it.
     *
     * @param startUp what it took until everything answered
     * @param sinceCommand tells the time since the command
     */
    public void run(Duration startUp, Supplier<Duration> sinceCommand, boolean live)
            throws IOException, InterruptedException {
        file.change(state -> state);
        var history = new History(platform, terminal, file, business);
        history.writeTruth();
        history.feed();
        new Aftercaring(platform, terminal, file, business).feed();
        var found = new Grouping(platform, terminal, file, history.texts()).find();
        var matches = new BusinessOwner(platform, file).decide();
        new Measuring(platform, terminal).measure(fixed(history.truth(), matches));
        StrayFinding.send(platform, file, settings().end());
        var story = new Story(platform, history.truth(), history.lists()).lines(matches);
        var summary = sinceCommand.get();
        new DemoSummary(platform, terminal)
                .lines(found, matches, story, times(startUp, summary))
                .forEach(terminal::say);
        if (live) {
            Live.start(platform, terminal, business, clock);
        }
    }

    private static List<String> fixed(Truth truth, List<TruthMatch> matches) {
        return matches.stream()
                .filter(match -> truth.fixes().stream()
                        .anyMatch(fix -> fix.cause().equals(match.cause().id())))
                .filter(TruthMatch::matched)
                .flatMap(match -> Stream.ofNullable(match.suspected()))
                .distinct()
                .toList();
    }

    private List<String> times(Duration startUp, Duration summary) {
        return List.of(
                "all services answered after " + Words.duration(startUp),
                "root causes suspected, and this summary, after " + Words.duration(summary),
                "memory of all processes together (PSS) " + Words.memory(Status.memory(platform, clock.instant())));
    }
}

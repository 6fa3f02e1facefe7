package redress.launcher.bench.truth;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import redress.launcher.bench.Bench;
import redress.launcher.bench.Figure;
import redress.launcher.bench.Ground;
import redress.launcher.bench.Measurement;

/**
 * Estimates, verdicts and alarms on some hundred simulated businesses beside what was planted in them. Writes the table into
 * docs/truth.md and tells how many of its lines hold.
 */
public final class TruthBench implements Bench {

    private static final String HOLD = "holds";
    private static final String SHORT = "falls short";
    private static final String NOT_COUNTED = "not counted";

    @Override
    public String name() {
        return "truth";
    }

    @Override
    public String description() {
        return "whether estimates, verdicts and alarms are true, on simulated businesses (minutes; writes docs/truth.md)";
    }

    @Override
    public Set<String> servers() {
        return Set.of();
    }

    @Override
    public List<Figure> measure(Ground ground) throws IOException {
        Path page = ground.platform().installation().home().resolve("docs/truth.md");
        var told = Measurement.ofTruth(ground, page);
        Files.readAllLines(page).stream().filter(line -> line.startsWith("| ")).forEach(ground.terminal()::say);
        var all = told.applyAsDouble(HOLD) + told.applyAsDouble(SHORT) + told.applyAsDouble(NOT_COUNTED);
        return List.of(
                Figure.number("lines that hold; of all", told.applyAsDouble(HOLD), all),
                Figure.number("lines that fall short; of all", told.applyAsDouble(SHORT), all),
                Figure.number("lines of which there was no case; of all", told.applyAsDouble(NOT_COUNTED), all));
    }
}

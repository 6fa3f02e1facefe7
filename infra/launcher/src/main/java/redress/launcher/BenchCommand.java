package redress.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import redress.embedded.child.Directories;
import redress.launcher.bench.Bench;
import redress.launcher.bench.FigureTable;
import redress.launcher.bench.Ground;
import redress.launcher.bench.ImportBench;
import redress.launcher.bench.commands.CommandsBench;
import redress.launcher.bench.commands.IntakeBench;
import redress.launcher.bench.commands.OnlineBench;
import redress.launcher.bench.commands.PublishBench;
import redress.launcher.bench.commands.SealingBench;
import redress.launcher.bench.projection.ProjectionBench;
import redress.launcher.bench.rebuild.RebuildBench;
import redress.launcher.bench.simulation.SimulationBench;
import redress.launcher.bench.texts.CausesBench;
import redress.launcher.bench.texts.ClusteringBench;
import redress.launcher.bench.texts.EmbeddingBench;
import redress.launcher.bench.texts.EmergingBench;
import redress.launcher.bench.texts.MillionBench;
import redress.launcher.bench.texts.VectorsBench;
import redress.launcher.bench.truth.TruthBench;
import redress.launcher.platform.Installation;
import redress.launcher.platform.Platform;
import redress.launcher.terminal.Refusal;
import redress.launcher.terminal.Terminal;

/** {@code bench}: figures, each beside its limit. */
@Command(
        name = "bench",
        description = "Runs a benchmark on a platform of its own; without a name it says which there are.",
        mixinStandardHelpOptions = true)
final class BenchCommand implements Callable<Integer> {

    private static final int OFFSET = 4_000;
    private static final String IMPORT = "import";
    private static final List<Bench> BENCHES = List.of(
            new CommandsBench(),
            new PublishBench(),
            new IntakeBench(),
            new SealingBench(),
            new RebuildBench(),
            new ProjectionBench(),
            new SimulationBench(),
            new EmbeddingBench(),
            new ClusteringBench(),
            new MillionBench(),
            new VectorsBench(),
            new OnlineBench(),
            new CausesBench(),
            new EmergingBench(),
            new TruthBench());
    private static final List<String> MAP = List.of(
            "externalId=complaint_id",
            "subProduct=sub_product",
            "channel=:web",
            "lodgedAt=date_received",
            "region=state");

    private final Terminal terminal;

    @Mixin
    private PlatformOptions options = new PlatformOptions();

    @Parameters(paramLabel = "NAME", arity = "0..*", description = "Which benchmarks, one after the other.")
    private List<String> names = new ArrayList<>();

    @Option(
            names = "--file",
            paramLabel = "FILE",
            description = "Rows to import, in the columns of the US consumer complaint database without narratives "
                    + "(default: ../shared/data/cfpb_rows_2015q1_no_text.csv.gz).")
    private @Nullable Path file;

    BenchCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws Exception {
        if (names.isEmpty()) {
            BENCHES.forEach(bench -> tell(bench.name(), bench.description()));
            tell(IMPORT, "complaints a second from a file to Elasticsearch, beside bare bulk requests");
            return Main.DONE;
        }
        names.forEach(BenchCommand::known);
        for (var name : names) {
            var own = Files.createTempDirectory("redress-bench");
            try {
                run(name, options.toMeasure(OFFSET, own));
            } finally {
                Directories.delete(own);
            }
        }
        return Main.DONE;
    }

    private void tell(String name, String description) {
        terminal.say("  %-11s %s".formatted(name, description));
    }

    private static void known(String name) {
        if (!name.equals(IMPORT)
                && BENCHES.stream().noneMatch(bench -> bench.name().equals(name))) {
            throw new Refusal("There is no benchmark " + name + "; ./redress bench says which there are.");
        }
    }

    private void run(String name, Platform platform) throws IOException {
        var foreground = new Foreground(platform, terminal);
        if (name.equals(IMPORT)) {
            var rows = rows();
            foreground.during(_ -> new ImportBench(platform, terminal).run(rows, MAP));
            return;
        }
        for (var bench : BENCHES) {
            if (bench.name().equals(name)) {
                terminal.tell(terminal.bold(name) + ": " + bench.description());
                foreground.on(bench.servers(), supervisor -> {
                    var figures = bench.measure(new Ground(platform, supervisor, terminal));
                    new FigureTable(terminal).lines(name, figures).forEach(terminal::say);
                });
            }
        }
    }

    private Path rows() {
        var rows = file == null ? usualFile() : file;
        if (!Files.isRegularFile(rows)) {
            throw new Refusal("There is no file " + rows + ": name one with --file.");
        }
        return rows;
    }

    private static Path usualFile() {
        return Installation.find().home().resolveSibling("shared/data/cfpb_rows_2015q1_no_text.csv.gz");
    }
}

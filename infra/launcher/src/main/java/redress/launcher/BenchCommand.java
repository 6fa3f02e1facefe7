package redress.launcher;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import redress.embedded.child.Directories;
import redress.launcher.bench.ImportBench;
import redress.launcher.platform.Installation;
import redress.launcher.terminal.Refusal;
import redress.launcher.terminal.Terminal;

/** {@code bench}: figures, each beside its limit. */
@Command(
        name = "bench",
        description = "Runs a benchmark on a platform of its own; without a name it says which there are.",
        mixinStandardHelpOptions = true)
final class BenchCommand implements Callable<Integer> {

    private static final int OFFSET = 4_000;
    private static final List<String> MAP = List.of(
            "externalId=complaint_id",
            "subProduct=sub_product",
            "channel=:web",
            "lodgedAt=date_received",
            "region=state");

    private final Terminal terminal;

    @Mixin
    private PlatformOptions options = new PlatformOptions();

    @Parameters(paramLabel = "NAME", arity = "0..1", description = "Which benchmark.")
    private @Nullable String name;

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
        if (name == null) {
            terminal.say("  import    complaints per second from a file to Elasticsearch, beside bare bulk requests");
            return Main.DONE;
        }
        if (!name.equals("import")) {
            throw new Refusal("There is no benchmark " + name + "; there is import.");
        }
        var rows = file == null ? usualFile() : file;
        if (!Files.isRegularFile(rows)) {
            throw new Refusal("There is no file " + rows + ": name one with --file.");
        }
        var own = Files.createTempDirectory("redress-bench");
        try {
            var platform = options.toMeasure(OFFSET, own);
            new Foreground(platform, terminal).during(_ -> new ImportBench(platform, terminal).run(rows, MAP));
        } finally {
            Directories.delete(own);
        }
        return Main.DONE;
    }

    private static Path usualFile() {
        return Installation.find().home().resolveSibling("shared/data/cfpb_rows_2015q1_no_text.csv.gz");
    }
}

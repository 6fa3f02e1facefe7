package redress.launcher;

import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import redress.launcher.intake.Import;
import redress.launcher.intake.RecordType;
import redress.launcher.terminal.Refusal;
import redress.launcher.terminal.Terminal;

/** {@code import}: the complaints or reports of a file. */
@Command(
        name = "import",
        description =
                "Brings in complaints, or what other systems report beside them, from CSV or JSON lines, gzipped or not, and waits until the intake has judged "
                        + "every row. Exit code 2 if some rows were rejected.",
        mixinStandardHelpOptions = true)
final class ImportCommand implements Callable<Integer> {

    private final Terminal terminal;

    @Mixin
    private PlatformOptions options = new PlatformOptions();

    @Parameters(paramLabel = "FILE", description = "File with a complaint or report in each row.")
    private Path file = Path.of("");

    @Option(
            names = "--type",
            paramLabel = "TYPE",
            description = "What each row is: ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}). docs/events.md "
                    + "has the fields of each.")
    private RecordType type = RecordType.COMPLAINT;

    @Option(
            names = "--map",
            paramLabel = "field=Column,…",
            description = "Which column is which field; field=:text gives every row the same. A column with a "
                    + "field's name is that field. Other columns become attributes of a complaint; a report has no "
                    + "place for them.")
    private List<String> map = new ArrayList<>();

    @Option(names = "--ignore", paramLabel = "COLUMN", description = "Leaves out a column; may be given several times.")
    private List<String> ignored = new ArrayList<>();

    @Option(
            names = "--source",
            paramLabel = "NAME",
            description = "System the rows come from (default: the file's name without endings).")
    private @Nullable String source;

    @Option(
            names = "--zone",
            paramLabel = "ZONE",
            description = "Zone of dates without one (default: ${DEFAULT-VALUE}).")
    private String zone = "UTC";

    @Option(
            names = "--rejected",
            paramLabel = "PATH",
            description =
                    "Where the rejected rows go with their reasons (default: imports/ in the data directory, for 30 "
                            + "days).")
    private @Nullable Path rejected;

    ImportCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws Exception {
        var platform = options.running();
        var summary = new Import(platform, terminal, file, type, source, zone()).run(map, ignored, rejected);
        summary.lines(terminal, options.asTyped()).forEach(terminal::say);
        return summary.rejected() == 0 ? Main.DONE : Main.ROWS_REJECTED;
    }

    private ZoneId zone() {
        try {
            return ZoneId.of(zone);
        } catch (DateTimeException e) {
            throw new Refusal("There is no time zone " + zone + ": name one such as Europe/Paris or +02:00.", e);
        }
    }
}

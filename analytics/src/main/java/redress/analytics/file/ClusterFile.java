package redress.analytics.file;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import redress.analytics.clustering.Level;
import redress.analytics.embedding.Embedder;
import redress.analytics.embedding.EmbeddingFailed;

/**
 * Groups the rows of a file by what one column says, prints the clusters and writes which row belongs where. The same
 * file and seed give the same bytes.
 *
 * <p>Masks nothing, unlike the service: the file is the reader's own, and nothing of it leaves their machine.
 */
@Command(
        name = "redress cluster",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "Groups the rows of a CSV or JSON lines file (gzipped or not) by what one column says.")
public final class ClusterFile implements Callable<Integer> {

    @Option(names = "--text", required = true, paramLabel = "COLUMN", description = "The column to group by.")
    private String column = "";

    @Option(names = "--out", paramLabel = "DIR", description = "Write assignments.csv and clusters.json there.")
    private @Nullable Path out;

    @Option(names = "--seed", paramLabel = "N", defaultValue = "1", description = "Seed of chance, default 1.")
    private long seed;

    @Option(
            names = "--level",
            paramLabel = "N",
            defaultValue = "0",
            description = "Coarser (-1, -2, …: half as many each) or finer (1, 2, …: cut in two each), default 0.")
    private int level;

    @Parameters(paramLabel = "FILE", description = "The file: .csv, .jsonl or .ndjson, each also with .gz.")
    private Path file = Path.of("");

    private final PrintStream print;
    private final PrintStream err;

    ClusterFile(PrintStream print, PrintStream err) {
        this.print = print;
        this.err = err;
    }

    /** Starts the command; the exit code is 0 when done, 1 when not. */
    public static void main(String[] args) {
        // This command has no log; libraries must not start one on its output.
        System.setProperty("slf4j.internal.verbosity", "ERROR");
        System.setProperty("logback.configurationFile", "redress/analytics/file/silent-logback.xml");
        PrintStream print = utf8(FileDescriptor.out);
        PrintStream err = utf8(FileDescriptor.err);
        int code = run(print, err, args);
        print.flush();
        System.exit(code);
    }

    private static PrintStream utf8(FileDescriptor descriptor) {
        return new PrintStream(new FileOutputStream(descriptor), true, StandardCharsets.UTF_8);
    }

    static int run(PrintStream print, PrintStream err, String... args) {
        CommandLine command = new CommandLine(new ClusterFile(print, err));
        command.setOut(new PrintWriter(print, true, StandardCharsets.UTF_8));
        command.setParameterExceptionHandler((e, given) -> {
            err.println(e.getMessage() + ". See --help.");
            return 1;
        });
        command.setExecutionExceptionHandler((e, line, result) -> {
            boolean said = e instanceof Refusal || e instanceof EmbeddingFailed;
            err.println(said ? e.getMessage() : "The rows could not be grouped: " + e);
            return 1;
        });
        return command.execute(args);
    }

    @Override
    public Integer call() throws Refusal {
        long start = System.nanoTime();
        Level wanted = wanted();
        List<String> texts = Rows.texts(file, column);
        Path cache = Path.of(System.getProperty("redress.data", "var"), "cache");
        Grouping grouping;
        try (Embedder embedder = Embedder.open(cache);
                EmbeddingProgress progress = new EmbeddingProgress(err, Terminal.watched(), Terminal.width())) {
            grouping = Grouping.of(texts, embedder, seed, wanted, progress);
        }
        if (out != null) {
            ResultFiles.write(grouping, out);
        }
        print.print(new ClusterTable(Terminal.width()).render(grouping));
        print.println();
        print.println(summary(grouping, Duration.ofNanos(System.nanoTime() - start)));
        Remarks.about(grouping).forEach(print::println);
        return 0;
    }

    private Level wanted() throws Refusal {
        try {
            return Level.of(level);
        } catch (IllegalArgumentException e) {
            throw new Refusal("The level is not possible: " + e.getMessage() + ".");
        }
    }

    private String summary(Grouping grouping, Duration took) {
        String written = out == null ? "" : " Written to " + out + ".";
        return String.format(
                Locale.ROOT,
                "%s in %s, %,d in none; %.1f s, %,d MB at most.%s",
                count(grouping.rows(), "row"),
                count(grouping.clustering().clusters().size(), "cluster"),
                grouping.noise(),
                took.toMillis() / 1000.0,
                Terminal.peakMegabytes(),
                written);
    }

    private static String count(int n, String what) {
        return String.format(Locale.ROOT, n == 1 ? "%,d %s" : "%,d %ss", n, what);
    }
}

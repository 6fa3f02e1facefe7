package redress.launcher.intake;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import redress.launcher.terminal.Terminal;
import redress.launcher.terminal.Words;

/** What became of the rows of an import. */
public record Summary(
        String batch,
        long accepted,
        long duplicates,
        List<RejectedRow> rejectedRows,
        Path rejectedFile,
        Duration duration) {

    private static final int NAMED = 10;

    public long rejected() {
        return rejectedRows.size();
    }

    /**
     * As a person reads it.
     *
     * @param platform what to add to a command about this platform
     */
    public List<String> lines(Terminal terminal, String platform) {
        var lines = new ArrayList<String>();
        lines.add(terminal.bold("Imported as batch " + batch));
        lines.add(line("accepted", accepted));
        lines.add(line("duplicates", duplicates));
        lines.add(rejected() == 0 ? line("rejected", 0) : terminal.bad(line("rejected", rejected())));
        lines.add("  %-12s %10s rows/s, in %s".formatted("speed", Words.number(speed()), Words.duration(duration)));
        if (rejected() > 0) {
            lines.add("");
            rejectedRows.stream().limit(NAMED).map(Summary::sentence).forEach(lines::add);
            if (rejected() > NAMED) {
                lines.add("  … and " + Words.number(rejected() - NAMED) + " more");
            }
            lines.add("  All of them with their reasons: " + rejectedFile);
            lines.add("  To correct and send them again: ./redress rejected list --batch " + batch + platform);
        }
        return lines;
    }

    private static String line(String what, long rows) {
        return "  %-12s %10s".formatted(what, Words.number(rows));
    }

    private static String sentence(RejectedRow row) {
        return "  row " + Words.number(row.row()) + ": " + (row.field() == null ? "" : row.field() + ": ")
                + row.message() + " (" + row.rule() + ")";
    }

    private long speed() {
        var rows = accepted + duplicates + rejected();
        return Math.round(rows * 1e9 / Math.max(1, duration.toNanos()));
    }
}

package redress.launcher.intake;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import redress.launcher.rows.Rows;
import redress.launcher.rows.SourceRow;
import redress.launcher.terminal.Refusal;

/** The rejected rows of an import as a CSV file that only its owner may read. */
record RejectedFile(Path path) {

    private static final String FORMULA = "=+-@\t\r";

    /**
     * Before anything is sent.
     *
     * @throws Refusal if the file is there already or cannot be written
     */
    void check(Path source) throws IOException {
        if (Files.exists(path, LinkOption.NOFOLLOW_LINKS)) {
            throw new Refusal(
                    Files.exists(path) && Files.isSameFile(path, source)
                            ? "The rejected rows would replace the imported file " + source
                                    + ": name another file with --rejected."
                            : path + " exists already: name another file with --rejected.");
        }
        try {
            create();
            Files.delete(path);
        } catch (IOException e) {
            throw new Refusal(path + " cannot be written: name another file with --rejected.", e);
        }
    }

    void write(List<RejectedRow> rejected, Path source, Mapping mapping) throws IOException {
        var externalIds = externalIds(rejected, source, mapping);
        create();
        try (var csv = CsvWriter.builder().build(path)) {
            csv.writeRecord("row", "externalId", "field", "rule", "message");
            rejected.forEach(each -> csv.writeRecord(
                    "" + each.row(),
                    cell(externalIds.getOrDefault(each.row(), "")),
                    cell(each.field() == null ? "" : each.field()),
                    cell(each.rule()),
                    cell(each.message())));
        }
    }

    private void create() throws IOException {
        Files.createDirectories(path.toAbsolutePath().getParent());
        if (FileSystems.getDefault().supportedFileAttributeViews().contains("posix")) {
            Files.createFile(path, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        } else {
            Files.createFile(path);
        }
    }

    /** A spreadsheet would calculate what begins like a formula. */
    private static String cell(String text) {
        return !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }

    /** The intake tells no values; the ids are looked up in the source file. */
    private static Map<Long, String> externalIds(List<RejectedRow> rejected, Path source, Mapping mapping)
            throws IOException {
        var wanted = rejected.stream().map(RejectedRow::row).collect(Collectors.toSet());
        var found = new TreeMap<Long, String>();
        try (var rows = Rows.of(source)) {
            for (var row = rows.next(); row.isPresent() && found.size() < wanted.size(); row = rows.next()) {
                if (wanted.contains(row.get().number())) {
                    found.put(
                            row.get().number(),
                            row.get() instanceof SourceRow.Read read ? mapping.externalId(read.values()) : "");
                }
            }
        }
        return found;
    }
}

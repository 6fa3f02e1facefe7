package redress.launcher.intake;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import redress.launcher.rows.Rows;
import redress.launcher.rows.SourceRow;

/** The rejected rows of an import as a CSV file that only its owner may read. */
record RejectedFile(Path path) {

    void write(List<RejectedRow> rejected, Path source, Mapping mapping) throws IOException {
        var externalIds = externalIds(rejected, source, mapping);
        create();
        try (var csv = CsvWriter.builder().build(path)) {
            csv.writeRecord("row", "externalId", "field", "rule", "message");
            rejected.forEach(each -> csv.writeRecord(
                    "" + each.row(),
                    externalIds.getOrDefault(each.row(), ""),
                    each.field() == null ? "" : each.field(),
                    each.rule(),
                    each.message()));
        }
    }

    private void create() throws IOException {
        Files.createDirectories(path.toAbsolutePath().getParent());
        Files.deleteIfExists(path);
        if (FileSystems.getDefault().supportedFileAttributeViews().contains("posix")) {
            Files.createFile(path, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        }
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

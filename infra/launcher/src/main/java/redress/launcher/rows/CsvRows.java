package redress.launcher.rows;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** CSV with a header line; the separator is the one the header uses. */
final class CsvRows implements RowReader {

    private final Lines lines;
    private final char separator;
    private final List<String> columns;
    private long number;

    CsvRows(Lines lines) {
        this.lines = lines;
        var first = firstLine(lines).orElse("");
        separator = separator(first);
        columns = named(CsvRecord.gather(first, lines, separator).fields().orElse(List.of()));
    }

    @Override
    public List<String> columns() {
        return columns;
    }

    @Override
    public Optional<SourceRow> next() {
        return firstLine(lines).map(line -> row(++number, CsvRecord.gather(line, lines, separator)));
    }

    private SourceRow row(long row, CsvRecord record) {
        var fields = record.fields();
        if (fields.isPresent() && fields.get().size() == columns.size()) {
            return new SourceRow.Read(row, values(fields.get()));
        }
        passOver(record);
        return fields.<SourceRow>map(these -> new SourceRow.Broken(
                        row, "columns", "the row has " + these.size() + " columns, the header " + columns.size()))
                .orElseGet(() -> new SourceRow.Broken(
                        row, "quotes", "a quote is not closed, or stands where none may be, and is not doubled"));
    }

    /** What follows the broken row is read again from the first line that begins a sound one. */
    private void passOver(CsvRecord broken) {
        lines.putBack(broken.lines().subList(1, broken.lines().size()));
        for (int i = 1; i < broken.lines().size() && !soundNext(); i++) {
            lines.next();
        }
    }

    private boolean soundNext() {
        var line = lines.next();
        if (line == null) {
            return true;
        }
        var record = CsvRecord.gather(line, lines, separator);
        lines.putBack(record.lines());
        return record.fields().filter(fields -> fields.size() == columns.size()).isPresent();
    }

    private Map<String, String> values(List<String> fields) {
        var values = new LinkedHashMap<String, String>();
        for (int i = 0; i < fields.size(); i++) {
            if (!fields.get(i).isBlank()) {
                values.put(columns.get(i), fields.get(i));
            }
        }
        return values;
    }

    private static Optional<String> firstLine(Lines lines) {
        var line = lines.next();
        while (line != null && line.isBlank()) {
            line = lines.next();
        }
        return Optional.ofNullable(line);
    }

    private static char separator(String header) {
        return Stream.of(',', ';', '\t', '|')
                .max(Comparator.comparingLong(
                        each -> header.chars().filter(c -> c == each).count()))
                .filter(each -> header.indexOf(each) >= 0)
                .orElse(',');
    }

    /** Every column with a name of its own. */
    private static List<String> named(List<String> header) {
        var names = new ArrayList<String>();
        for (var column : header) {
            var name = column.isBlank() ? "column" + (names.size() + 1) : column.strip();
            names.add(names.contains(name) ? name + (names.size() + 1) : name);
        }
        return List.copyOf(names);
    }
}

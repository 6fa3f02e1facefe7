package redress.launcher.rows;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The lines that belong together because a quoted field goes over their ends (RFC 4180). A quote that is never closed
 * would take the rest of the file with it: such lines can be put back and read on their own.
 */
record CsvRecord(List<String> lines, char separator) {

    /** More than the intake would take. */
    private static final int LONGEST = 24 << 20;

    static CsvRecord gather(String first, Lines following, char separator) {
        var lines = new ArrayList<String>(1);
        lines.add(first);
        var length = first.length();
        for (var open = endsInQuotes(first, false, separator); open && length < LONGEST; ) {
            var line = following.next();
            if (line == null) {
                break;
            }
            lines.add(line);
            length += line.length();
            open = endsInQuotes(line, true, separator);
        }
        return new CsvRecord(lines, separator);
    }

    /** Its fields, unless its quotes are not where they may be. */
    Optional<List<String>> fields() {
        try {
            return Optional.of(CsvReader.builder()
                    .fieldSeparator(separator)
                    .allowUnclosedQuote(false)
                    .maxBufferSize(4 * LONGEST)
                    .ofSingleCsvRecord(String.join("\n", lines))
                    .getFields());
        } catch (CsvParseException e) {
            return Optional.empty();
        }
    }

    private static boolean endsInQuotes(String line, boolean quoted, char separator) {
        var place = quoted ? Place.QUOTED : Place.START;
        for (int i = 0; i < line.length(); i++) {
            place = place.after(line.charAt(i), separator);
        }
        return place == Place.QUOTED;
    }

    /** Where in a field a character stands. */
    private enum Place {
        START,
        UNQUOTED,
        QUOTED,
        /** The quoted text ends here, unless another quote follows. */
        CLOSED;

        Place after(char c, char separator) {
            return switch (this) {
                case QUOTED -> c == '"' ? CLOSED : QUOTED;
                case UNQUOTED -> c == separator ? START : UNQUOTED;
                case START, CLOSED -> c == '"' ? QUOTED : c == separator ? START : UNQUOTED;
            };
        }
    }
}

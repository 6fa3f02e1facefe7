package redress.analytics.file;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/** The texts of a CSV file with a header (RFC 4180, UTF-8 with or without a byte order mark). */
final class CsvRows {

    /** A narrative of megabytes is still a narrative. */
    private static final int LARGEST_FIELD = 64 << 20;

    private CsvRows() {}

    static List<String> texts(InputStream in, String column) throws IOException, Refusal {
        List<String> texts = new ArrayList<>();
        try (CsvReader<CsvRecord> reader = CsvReader.builder()
                .detectBomHeader(true)
                .maxBufferSize(LARGEST_FIELD)
                .allowUnclosedQuote(false)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .ofCsvRecord(in, StandardCharsets.UTF_8)) {
            Iterator<CsvRecord> records = reader.iterator();
            if (!records.hasNext()) {
                return texts;
            }
            List<String> header = List.copyOf(records.next().getFields());
            int place = header.indexOf(column);
            if (place < 0) {
                throw Rows.unknownColumn(column, header);
            }
            while (records.hasNext()) {
                texts.add(field(records.next(), place, header.size(), texts.size()));
            }
            return texts;
        } catch (CsvParseException e) {
            throw new Refusal("Row " + texts.size() + " of the CSV file is broken (rows count from 0): "
                    + firstSentence(e) + ".");
        }
    }

    private static String field(CsvRecord record, int place, int columns, int row) throws Refusal {
        if (record.getFieldCount() != columns) {
            throw new Refusal("Row " + row + " of the CSV file is broken (rows count from 0): line "
                    + record.getStartingLineNumber() + " has " + record.getFieldCount() + " fields, the header has "
                    + columns + ".");
        }
        return record.getField(place);
    }

    private static String firstSentence(CsvParseException e) {
        Throwable cause = e.getCause() == null ? e : e.getCause();
        String message = String.valueOf(cause.getMessage());
        return message.endsWith(".") ? message.substring(0, message.length() - 1) : message;
    }
}

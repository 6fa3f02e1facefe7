package redress.analytics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPInputStream;

/** Published series; a test that needs one is skipped, visibly, where the data folder is not there. */
public final class PublicData {

    private static final Path FOLDER = Path.of("../../shared/data");

    private PublicData() {}

    /** The rows of a file with a header. */
    public static List<NamedCsvRecord> rows(String file) {
        Path path = FOLDER.resolve(file);
        assumeTrue(Files.exists(path), "the data folder ../shared/data is not there");
        try (InputStream bytes = Files.newInputStream(path);
                Reader text = new InputStreamReader(
                        file.endsWith(".gz") ? new GZIPInputStream(bytes) : bytes, StandardCharsets.UTF_8)) {
            List<NamedCsvRecord> rows =
                    CsvReader.builder().ofNamedCsvRecord(text).stream().toList();
            assertThat(rows).isNotEmpty();
            return rows;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** A column of numbers. */
    public static double[] numbers(List<NamedCsvRecord> rows, String column) {
        return rows.stream()
                .mapToDouble(row -> Double.parseDouble(row.getField(column)))
                .toArray();
    }
}

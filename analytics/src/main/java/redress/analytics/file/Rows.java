package redress.analytics.file;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/** One text of each row of a file, CSV or JSON lines, gzipped or not, by the file's name. */
final class Rows {

    private Rows() {}

    static List<String> texts(Path file, String column) throws Refusal {
        if (!Files.isRegularFile(file)) {
            throw new Refusal("There is no file " + file + ".");
        }
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        boolean zipped = name.endsWith(".gz");
        String plain = zipped ? name.substring(0, name.length() - 3) : name;
        try (InputStream in = open(file, zipped)) {
            List<String> texts = plain.endsWith(".jsonl") || plain.endsWith(".ndjson")
                    ? JsonRows.texts(in, column)
                    : CsvRows.texts(in, column);
            if (texts.isEmpty()) {
                throw new Refusal("The file " + file + " has no rows.");
            }
            return texts;
        } catch (UncheckedIOException e) {
            IOException cause = e.getCause();
            throw unreadable(file, cause == null ? new IOException(e) : cause);
        } catch (IOException e) {
            throw unreadable(file, e);
        }
    }

    private static Refusal unreadable(Path file, IOException e) {
        return e instanceof ZipException || e instanceof EOFException
                ? new Refusal("The file " + file + " is no complete gzip file.")
                : new Refusal("The file " + file + " cannot be read: " + e.getMessage() + ".");
    }

    private static InputStream open(Path file, boolean zipped) throws IOException {
        InputStream raw = new BufferedInputStream(Files.newInputStream(file), 1 << 16);
        if (!zipped) {
            return raw;
        }
        try {
            return new GZIPInputStream(raw, 1 << 16);
        } catch (IOException e) {
            raw.close();
            throw e;
        }
    }

    static Refusal unknownColumn(String column, Iterable<String> known) {
        return new Refusal("There is no column " + column + "; the columns are " + String.join(", ", known) + ".");
    }
}

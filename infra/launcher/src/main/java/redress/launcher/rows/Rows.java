package redress.launcher.rows;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import redress.launcher.terminal.Refusal;

/** A file of rows, CSV or JSON lines, gzipped or not, read from its beginning to its end. */
public final class Rows implements AutoCloseable {

    private static final int BUFFER = 1 << 16;
    private static final int GZIP = 0x1f8b;

    private final Path file;
    private final Counted bytes;
    private final RowReader reader;

    private Rows(Path file, Counted bytes, RowReader reader) {
        this.file = file;
        this.bytes = bytes;
        this.reader = reader;
    }

    /**
     * Opens a file.
     *
     * @throws Refusal if there is none, it cannot be read, or it has no columns
     */
    public static Rows of(Path file) {
        if (!Files.isRegularFile(file)) {
            throw new Refusal("There is no file " + file + ".");
        }
        try {
            var bytes = new Counted(Files.newInputStream(file));
            var plain = unzipped(new BufferedInputStream(bytes, BUFFER));
            var rows = new Rows(file, bytes, reader(file, plain));
            if (rows.columns().isEmpty()) {
                rows.close();
                throw new Refusal(file + " is empty: it has no columns.");
            }
            return rows;
        } catch (IOException | UncheckedIOException e) {
            throw unreadable(file, e);
        }
    }

    private static RowReader reader(Path file, InputStream in) throws IOException {
        var lines = new Lines(in);
        var name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        if (name.matches(".*\\.(jsonl|ndjson|json)(\\.gz)?")) {
            return new JsonRows(lines);
        }
        var first = lines.next();
        lines.putBack(first == null ? List.of() : List.of(first));
        return first != null && first.stripLeading().startsWith("{") ? new JsonRows(lines) : new CsvRows(lines);
    }

    private static InputStream unzipped(InputStream in) throws IOException {
        in.mark(2);
        var start = in.read() << 8 | in.read();
        in.reset();
        return start == GZIP ? new GZIPInputStream(in, BUFFER) : in;
    }

    public List<String> columns() {
        return reader.columns();
    }

    /**
     * The next row.
     *
     * @throws Refusal if the file ends before its time
     */
    public Optional<SourceRow> next() {
        try {
            return reader.next();
        } catch (UncheckedIOException e) {
            throw unreadable(file, e);
        }
    }

    private static Refusal unreadable(Path file, Exception e) {
        var cause = e.getCause() == null ? e : e.getCause();
        return cause instanceof ZipException || cause instanceof EOFException
                ? new Refusal(file + " is not a complete gzip file.", e)
                : new Refusal(file + " cannot be read: " + cause.getMessage() + ".", e);
    }

    /** Bytes of the file read so far, of {@link #size()}. */
    public long bytesRead() {
        return bytes.count;
    }

    public long size() {
        return file.toFile().length();
    }

    @Override
    public void close() throws IOException {
        bytes.close();
    }

    private static final class Counted extends FilterInputStream {

        private long count;

        Counted(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            var read = super.read();
            count += read < 0 ? 0 : 1;
            return read;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            var read = super.read(buffer, offset, length);
            count += Math.max(0, read);
            return read;
        }
    }
}

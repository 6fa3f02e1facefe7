package redress.launcher.rows;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The lines of a text, some of which may be read a second time. */
final class Lines {

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final BufferedReader reader;
    private final Deque<String> again = new ArrayDeque<>();

    Lines(InputStream in) throws IOException {
        reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8), 1 << 16);
        reader.mark(1);
        if (reader.read() != BYTE_ORDER_MARK) {
            reader.reset();
        }
    }

    @Nullable
    String next() {
        try {
            return again.isEmpty() ? reader.readLine() : again.remove();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void putBack(List<String> lines) {
        lines.reversed().forEach(again::addFirst);
    }
}

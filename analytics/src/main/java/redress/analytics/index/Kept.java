package redress.analytics.index;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** What is in an index that nobody but this process writes: read once, until something is written. */
final class Kept<T> {

    /** Reads all of it. */
    @FunctionalInterface
    interface Reading<T> {
        T read() throws IOException;
    }

    /** Writes some of it. */
    @FunctionalInterface
    interface Writing {
        void write() throws IOException;
    }

    private final Reading<T> reading;
    private @Nullable T kept;

    Kept(Reading<T> reading) {
        this.reading = reading;
    }

    synchronized T get() throws IOException {
        T known = kept;
        if (known == null) {
            known = reading.read();
            kept = known;
        }
        return known;
    }

    /** Whoever asks while it is being written waits; a write that failed may have written something. */
    synchronized void change(Writing writing) throws IOException {
        kept = null;
        writing.write();
    }
}

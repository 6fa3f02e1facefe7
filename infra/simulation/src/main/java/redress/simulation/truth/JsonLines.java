package redress.simulation.truth;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import redress.events.EventJson;

/** A file with a JSON object in each line. */
final class JsonLines {

    private final OutputStream out;

    JsonLines(OutputStream out) {
        this.out = out;
    }

    void add(Object line) {
        try {
            out.write(EventJson.MAPPER.writeValueAsBytes(line));
            out.write('\n');
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

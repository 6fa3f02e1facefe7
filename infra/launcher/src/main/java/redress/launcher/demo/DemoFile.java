package redress.launcher.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.function.UnaryOperator;
import redress.events.EventJson;
import redress.launcher.terminal.Refusal;
import redress.simulation.Settings;
import tools.jackson.core.JacksonException;

/** The demo's state in the data directory, written whole at every step. */
final class DemoFile {

    private final Path path;
    private DemoState state;

    private DemoFile(Path path, DemoState state) {
        this.path = path;
        this.state = state;
    }

    /** The demo that was begun in {@code data}, or a new one. */
    static DemoFile in(Path data, Settings settings) {
        var path = data.resolve("demo.json");
        return new DemoFile(path, read(path).orElseGet(() -> DemoState.begin(settings)));
    }

    private static Optional<DemoState> read(Path path) {
        try {
            return Files.exists(path)
                    ? Optional.of(EventJson.MAPPER.readValue(Files.readAllBytes(path), DemoState.class))
                    : Optional.empty();
        } catch (IOException | JacksonException e) {
            throw new Refusal(path + " cannot be read: start the demo in another directory with --data.", e);
        }
    }

    synchronized DemoState state() {
        return state;
    }

    synchronized void change(UnaryOperator<DemoState> step) {
        state = step.apply(state);
        try {
            var fresh = path.resolveSibling("demo.json.new");
            Files.write(fresh, EventJson.MAPPER.writeValueAsBytes(state));
            Files.move(fresh, path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

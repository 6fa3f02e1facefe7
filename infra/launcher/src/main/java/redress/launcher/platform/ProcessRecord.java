package redress.launcher.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import redress.events.EventJson;
import tools.jackson.core.JacksonException;

/** A process that the launcher started, as remembered in the data directory: a pid alone may belong to another one some day. */
public record ProcessRecord(long pid, Instant startedAt) {

    /** The system tells a start time to some hundredths of a second, and shifts it when its clock is set. */
    private static final Duration SAME_START = Duration.ofSeconds(5);

    public static ProcessRecord of(ProcessHandle process) {
        return new ProcessRecord(process.pid(), process.info().startInstant().orElseGet(Instant::now));
    }

    public static Optional<ProcessRecord> read(Path file) {
        try {
            return Optional.of(EventJson.MAPPER.readValue(Files.readAllBytes(file), ProcessRecord.class));
        } catch (IOException | JacksonException e) {
            return Optional.empty();
        }
    }

    /** Written beside its place and moved there: a reader never sees half of it. */
    public void write(Path file) {
        try {
            var fresh = file.resolveSibling(file.getFileName() + ".new");
            Files.write(fresh, EventJson.MAPPER.writeValueAsBytes(this));
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The process, if it still runs. */
    public Optional<ProcessHandle> running() {
        return ProcessHandle.of(pid).filter(ProcessHandle::isAlive).filter(this::startedThen);
    }

    private boolean startedThen(ProcessHandle process) {
        return process.info()
                .startInstant()
                .map(actual -> Duration.between(actual, startedAt).abs().compareTo(SAME_START) < 0)
                .orElse(true);
    }
}

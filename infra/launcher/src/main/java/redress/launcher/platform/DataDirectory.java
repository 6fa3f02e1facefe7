package redress.launcher.platform;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import redress.events.EventJson;
import redress.launcher.terminal.Refusal;
import tools.jackson.core.JacksonException;

/** Everything one platform keeps: data of its servers, credentials, logs, and in {@code run/} what is running now. */
public record DataDirectory(Path path) {

    public static DataDirectory at(Path path) {
        return new DataDirectory(path.toAbsolutePath().normalize());
    }

    /** Makes the directory, or takes one that Redress has used before; no other one that holds files. */
    public void prepare() {
        try {
            if (Files.exists(path) && !Files.isDirectory(path)) {
                throw new Refusal(path + " is a file: name a directory with --data.");
            }
            Files.createDirectories(path);
            if (!used() && !empty()) {
                throw new Refusal(path + " holds files of something else: name an empty directory with --data, or one "
                        + "that Redress has used before.");
            }
            Files.createDirectories(run());
            Files.createDirectories(logs());
        } catch (IOException e) {
            throw new Refusal(path + " cannot be written: name another directory with --data.", e);
        }
    }

    /**
     * Takes the directory for this process until it ends, however it ends.
     *
     * @throws Refusal if another launcher has it
     */
    public FileLock lock() {
        try {
            var channel = FileChannel.open(lockFile(), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            var lock = tryLock(channel);
            if (lock == null) {
                channel.close();
                throw new Refusal("Redress is already running on " + path + launcherPid()
                        + ": stop it with ./redress down, or name another directory with --data.");
            }
            return lock;
        } catch (IOException e) {
            throw new Refusal(path + " cannot be locked: " + e.getMessage() + ".", e);
        }
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException inThisProcess) {
            return null;
        }
    }

    private String launcherPid() {
        return ProcessRecord.read(launcher())
                .map(process -> " (process " + process.pid() + ")")
                .orElse("");
    }

    /** Remembers where this platform listens, for whoever asks from another terminal. */
    public void remember(Ports ports) throws IOException {
        Files.write(run().resolve("platform.json"), EventJson.MAPPER.writeValueAsBytes(ports));
    }

    /** Where the platform on this directory listens, or last did. */
    public Optional<Ports> ports() {
        try {
            var file = Files.readAllBytes(run().resolve("platform.json"));
            return Optional.of(EventJson.MAPPER.readValue(file, Ports.class));
        } catch (IOException | JacksonException e) {
            return Optional.empty();
        }
    }

    public Path run() {
        return path.resolve("run");
    }

    /** The record of the launcher's own process. */
    public Path launcher() {
        return run().resolve("launcher.json");
    }

    public Path process(String part) {
        return run().resolve(part + ".json");
    }

    public Path logs() {
        return path.resolve("logs");
    }

    public Path log(String part) {
        return logs().resolve(part + ".log");
    }

    private Path lockFile() {
        return run().resolve("lock");
    }

    private boolean used() {
        return Files.exists(lockFile());
    }

    private boolean empty() throws IOException {
        try (var files = Files.list(path)) {
            return files.allMatch(file -> file.equals(run()));
        }
    }
}

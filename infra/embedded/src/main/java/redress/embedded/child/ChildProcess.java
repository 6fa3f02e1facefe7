package redress.embedded.child;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** The process that works in one directory, remembered there by pid and start time. */
public record ChildProcess(Path directory, Path log) {

    /** A pid is used again some day; a process that started this much earlier or later is another one. */
    private static final Duration SAME_START = Duration.ofSeconds(10);

    public Process start(List<String> command) throws IOException {
        Files.createDirectories(directory);
        Files.createDirectories(log.toAbsolutePath().getParent());
        var builder = new ProcessBuilder(inASessionOfItsOwn(command))
                .directory(directory.toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        // One arena per thread, glibc's default, costs a JVM tens of megabytes.
        builder.environment().putAll(Map.of("MALLOC_ARENA_MAX", "2", "LC_ALL", "C.UTF-8"));
        var process = builder.start();
        process.getOutputStream().close();
        remember(process);
        return process;
    }

    /**
     * Ctrl-C reaches every process in the terminal's foreground; the one that started the children shall hear it alone,
     * and stop them in order. The pid stays the same.
     */
    private static List<String> inASessionOfItsOwn(List<String> command) {
        var prefix = Files.isExecutable(Path.of("/usr/bin/setsid"))
                ? List.of("/usr/bin/setsid")
                : List.of("/bin/sh", "-c", "trap '' INT; exec \"$@\"", "sh");
        return Stream.concat(prefix.stream(), command.stream()).toList();
    }

    public Optional<ProcessHandle> running() {
        try {
            var remembered = Files.readString(pidFile()).strip().split(" ");
            var started = Instant.ofEpochMilli(Long.parseLong(remembered[1]));
            return ProcessHandle.of(Long.parseLong(remembered[0]))
                    .filter(ProcessHandle::isAlive)
                    .filter(process -> startedAt(process, started));
        } catch (IOException | NumberFormatException | ArrayIndexOutOfBoundsException e) {
            return Optional.empty();
        }
    }

    public void stop(Duration patience) {
        stop(patience, ProcessHandle::destroy);
    }

    public void stop(Duration patience, Consumer<ProcessHandle> ask) {
        running().ifPresent(process -> {
            ask.accept(process);
            if (!ended(process, patience)) {
                process.destroyForcibly();
                ended(process, Duration.ofSeconds(10));
            }
        });
    }

    public static boolean ended(ProcessHandle process, Duration patience) {
        try {
            process.onExit().get(patience.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } catch (ExecutionException | TimeoutException e) {
            return !process.isAlive();
        }
    }

    private void remember(Process process) throws IOException {
        var started = process.info().startInstant().orElseGet(Instant::now);
        Files.writeString(pidFile(), process.pid() + " " + started.toEpochMilli());
    }

    private static boolean startedAt(ProcessHandle process, Instant expected) {
        return process.info()
                .startInstant()
                .map(actual -> Duration.between(actual, expected).abs().compareTo(SAME_START) < 0)
                .orElse(true);
    }

    private Path pidFile() {
        return directory.resolve("process");
    }
}

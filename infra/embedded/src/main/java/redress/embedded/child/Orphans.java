package redress.embedded.child;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/** Processes that still work in a directory although the one that answers for them is gone. Seen on Linux only. */
public final class Orphans {

    private static final Path PROCESSES = Path.of("/proc");

    private Orphans() {}

    public static void end(Path directory) throws IOException {
        if (!Files.isDirectory(directory) || !Files.isDirectory(PROCESSES.resolve("self"))) {
            return;
        }
        var here = directory.toRealPath();
        try (var processes = ProcessHandle.allProcesses()) {
            processes.filter(process -> worksIn(here, process)).forEach(orphan -> {
                orphan.destroyForcibly();
                ChildProcess.ended(orphan, Duration.ofSeconds(5));
            });
        }
    }

    private static boolean worksIn(Path directory, ProcessHandle process) {
        try {
            return PROCESSES.resolve(process.pid() + "/cwd").toRealPath().equals(directory);
        } catch (IOException e) {
            return false;
        }
    }
}

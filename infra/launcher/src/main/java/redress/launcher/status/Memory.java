package redress.launcher.status;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** The memory of processes as their proportional share (PSS): summed over all of them nothing counts twice. */
final class Memory {

    private static final long KILO = 1024;

    private Memory() {}

    /** Bytes of one process; where the system tells no PSS, its resident memory. */
    static long alone(ProcessHandle process) {
        return pss(process.pid());
    }

    /** Bytes of a process and all that come from it. */
    static long withChildren(ProcessHandle process) {
        return Stream.concat(Stream.of(process), process.descendants())
                .mapToLong(each -> pss(each.pid()))
                .sum();
    }

    private static long pss(long pid) {
        try (var lines = Files.lines(Path.of("/proc", "" + pid, "smaps_rollup"))) {
            return lines.filter(line -> line.startsWith("Pss:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) * KILO)
                    .findFirst()
                    .orElse(0);
        } catch (IOException | UncheckedIOException e) {
            return resident(pid);
        }
    }

    private static long resident(long pid) {
        try {
            var ps = new ProcessBuilder("ps", "-o", "rss=", "-p", "" + pid).start();
            return Long.parseLong(new String(ps.getInputStream().readAllBytes(), US_ASCII).strip()) * KILO;
        } catch (IOException | NumberFormatException e) {
            return 0;
        }
    }
}

package redress.analytics.file;

import java.io.Console;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** What this process can know about where it runs: the terminal's width, whether there is one, memory used. */
final class Terminal {

    private static final int USUAL_WIDTH = 100;

    private Terminal() {}

    static int width() {
        try {
            return Integer.parseInt(System.getenv().getOrDefault("COLUMNS", String.valueOf(USUAL_WIDTH)));
        } catch (NumberFormatException e) {
            return USUAL_WIDTH;
        }
    }

    /** Whether messages reach a person's terminal instead of a file or a pipe. */
    static boolean watched() {
        try {
            String target = Files.readSymbolicLink(Path.of("/proc/self/fd/2")).toString();
            return target.startsWith("/dev/pts/") || target.startsWith("/dev/tty") || target.equals("/dev/console");
        } catch (IOException | UnsupportedOperationException e) {
            return Optional.ofNullable(System.console())
                    .map(Console::isTerminal)
                    .orElse(false);
        }
    }

    /** The most memory this process has held, in MB: all of it where the system tells, else only the heap. */
    static long peakMegabytes() {
        try {
            for (String line : Files.readAllLines(Path.of("/proc/self/status"))) {
                if (line.startsWith("VmHWM:")) {
                    return Long.parseLong(line.replaceAll("\\D", "")) / 1024;
                }
            }
        } catch (IOException e) {
            // Not Linux; the heap's own count follows.
        }
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                        .mapToLong(pool -> pool.getPeakUsage().getUsed())
                        .sum()
                >> 20;
    }
}

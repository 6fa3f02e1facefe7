package redress.bench.texts;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import redress.bench.Told;

/** The most that this process ever had in memory, whatever it was for. */
final class Memory {

    private static final Path STATUS = Path.of("/proc/self/status");
    private static final String PEAK = "VmHWM:";

    private Memory() {}

    /** In megabytes; where the system does not tell, what the heap has taken. */
    static void tell(String name) throws IOException {
        Told.figure(
                name + "-megabytes",
                Files.isReadable(STATUS) ? peak() : Runtime.getRuntime().totalMemory() / 1e6);
    }

    private static double peak() throws IOException {
        return Files.readAllLines(STATUS).stream()
                .filter(line -> line.startsWith(PEAK))
                .mapToDouble(line -> Double.parseDouble(line.replaceAll("\\D", "")) * 1024 / 1e6)
                .findFirst()
                .orElse(Double.NaN);
    }
}

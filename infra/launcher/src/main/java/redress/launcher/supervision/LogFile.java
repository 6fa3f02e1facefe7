package redress.launcher.supervision;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/** What a part wrote: a file per start, of which the last few are kept. */
record LogFile(Path path) {

    private static final int KEPT = 5;
    private static final int END = 16 * 1024;
    private static final int LONGEST = 240;

    /** Puts the log of the start before aside. */
    void rotate() throws IOException {
        if (!Files.exists(path) || Files.size(path) == 0) {
            return;
        }
        for (int older = KEPT - 1; older >= 0; older--) {
            if (Files.exists(aside(older))) {
                Files.move(aside(older), aside(older + 1), StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }

    private Path aside(int number) {
        return number == 0 ? path : path.resolveSibling(path.getFileName() + "." + number);
    }

    /** Its last lines. No part writes personal data into its log. */
    List<String> last(int lines) {
        try (var file = new RandomAccessFile(path.toFile(), "r")) {
            var from = Math.max(0, file.length() - END);
            var end = new byte[(int) (file.length() - from)];
            file.seek(from);
            file.readFully(end);
            var all = new String(end, StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank())
                    .toList();
            return all.subList(Math.max(0, all.size() - lines), all.size()).stream()
                    .map(line -> line.length() > LONGEST ? line.substring(0, LONGEST) + " …" : line)
                    .toList();
        } catch (IOException e) {
            return List.of();
        }
    }
}

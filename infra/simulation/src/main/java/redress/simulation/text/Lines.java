package redress.simulation.text;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Reads the files of words that come with the scenario. */
final class Lines {

    private Lines() {}

    static List<String> of(String file) {
        try (InputStream in = Objects.requireNonNull(Lines.class.getResourceAsStream(file), file)) {
            return new String(in.readAllBytes(), UTF_8).lines().toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The lines below each {@code == head}, in the order of the file; what comes before the first one is left out. */
    static Map<String, List<String>> blocks(String file) {
        Map<String, List<String>> blocks = new LinkedHashMap<>();
        List<String> block = new ArrayList<>();
        for (String line : of(file)) {
            if (line.startsWith("==")) {
                block = new ArrayList<>();
                if (blocks.put(line.substring(2).strip(), block) != null) {
                    throw new IllegalArgumentException("twice in " + file + ": " + line);
                }
            } else {
                block.add(line);
            }
        }
        return blocks;
    }
}

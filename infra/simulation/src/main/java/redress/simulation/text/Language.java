package redress.simulation.text;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The words of another language: those that fit any complaint ({@code == common}), those of each cause ({@code == id of
 * the cause}), those of small reasons by process step ({@code == step delivery}), and what the things are called
 * ({@code == items}).
 */
final class Language {

    private final Map<String, List<String>> blocks;
    private final Tongue tongue;

    Language(String language, Map<String, List<String>> blocks) {
        this.blocks = blocks;
        Map<String, String> items = new HashMap<>();
        for (String line : block("items")) {
            String[] pair = line.split("=", 2);
            if (pair.length == 2) {
                items.put(pair[0].strip(), pair[1].strip());
            }
        }
        tongue = Tongue.of(language, items);
    }

    Grammar grammar(String block) {
        return Grammar.of(block(block));
    }

    Grammar ofStep(String processStep) {
        return grammar("step " + processStep);
    }

    Tongue tongue() {
        return tongue;
    }

    private List<String> block(String name) {
        List<String> lines = blocks.get(name);
        if (lines == null) {
            throw new IllegalArgumentException("words are missing in another language: " + name);
        }
        return lines;
    }
}

package redress.simulation.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * Sentences by their role in a narrative: {@code opening}, {@code core}, {@code detail}, {@code mood} and so on; the same
 * in other languages.
 */
public final class Grammar {

    static final String CORE = "core";
    static final String DEMAND = "demand ";
    /** A mark rather than a section: nothing that fits any complaint is added to these words. */
    static final String ALONE = "alone";

    private final Map<String, List<Template>> sections = new LinkedHashMap<>();
    private final List<String> outcomes = new ArrayList<>();
    private final Map<String, Grammar> translations = new HashMap<>();
    private boolean alone;

    /** Reads a grammar: {@code [section]} lines, a sentence per line below them, {@code #} before remarks. */
    public static Grammar of(List<String> lines) {
        Grammar grammar = new Grammar();
        String section = CORE;
        for (String line : lines) {
            String text = line.strip();
            if (text.startsWith("[")) {
                section = text.substring(1, text.length() - 1);
                grammar.outcome(section);
                grammar.alone |= section.equals(ALONE);
            } else if (!text.isEmpty() && !text.startsWith("#")) {
                grammar.sections
                        .computeIfAbsent(section, _ -> new ArrayList<>())
                        .add(Template.parse(text));
            }
        }
        return grammar;
    }

    /** The same in other languages, by ISO 639-1. */
    Grammar translated(Map<String, Grammar> into) {
        translations.putAll(into);
        return this;
    }

    /** The words in a language, in English where there are none. */
    Grammar in(String language) {
        return translations.getOrDefault(language, this);
    }

    /** Whether nothing that fits any complaint goes with these words, as with praise. */
    boolean alone() {
        return alone;
    }

    /** The outcomes that can be asked for in these words. */
    List<String> outcomes() {
        return outcomes;
    }

    private void outcome(String section) {
        if (section.startsWith(DEMAND) && !sections.containsKey(section)) {
            outcomes.add(section.substring(DEMAND.length()));
        }
    }

    boolean has(String section) {
        return sections.containsKey(section);
    }

    List<Template> all(String section) {
        return sections.getOrDefault(section, List.of());
    }

    @Nullable
    Template pick(String section, RandomGenerator random) {
        List<Template> sentences = all(section);
        return sentences.isEmpty() ? null : sentences.get(random.nextInt(sentences.size()));
    }
}

package redress.simulation.text;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import redress.simulation.scenario.PlantedCause;
import redress.simulation.scenario.Scenario;

/**
 * All the words of a scenario.
 *
 * @param common sentences that fit any complaint
 * @param causes by id of the planted cause
 * @param tongues the languages customers write in, by ISO 639-1
 */
public record Phrasebook(Grammar common, Map<String, Grammar> causes, List<Gripe> gripes, Map<String, Tongue> tongues) {

    private static final List<String> LANGUAGES = List.of("de", "fr", "es");

    public static Phrasebook of(Scenario scenario) {
        String folder = "/redress/simulation/" + scenario.words() + "/";
        Map<String, Language> languages = new LinkedHashMap<>();
        Map<String, Tongue> tongues = new TreeMap<>(Map.of("en", Tongue.of("en", Map.of())));
        for (String language : LANGUAGES) {
            Language words = new Language(language, Lines.blocks(folder + "languages/" + language + ".txt"));
            languages.put(language, words);
            tongues.put(language, words.tongue());
        }
        Map<String, Grammar> causes = new TreeMap<>();
        for (PlantedCause cause : scenario.causes()) {
            Grammar grammar = Grammar.of(Lines.of(folder + "causes/" + cause.id() + ".txt"));
            causes.put(cause.id(), grammar.translated(each(languages, words -> words.grammar(cause.id()))));
        }
        Grammar common = Grammar.of(Lines.of(folder + "common.txt"))
                .translated(each(languages, words -> words.grammar("common")));
        return new Phrasebook(common, causes, gripes(folder + "gripes.txt", languages), tongues);
    }

    /** A gripe begins with a line {@code == id | process step}, with {@code | product} after it where that matters. */
    private static List<Gripe> gripes(String file, Map<String, Language> languages) {
        Map<String, Map<String, Grammar>> ofStep = new TreeMap<>();
        List<Gripe> gripes = new ArrayList<>();
        Lines.blocks(file).forEach((head, lines) -> {
            String[] parts = head.split("\\s*\\|\\s*", -1);
            Map<String, String> scope = parts.length > 2 ? Map.of("product", parts[2]) : Map.of();
            Map<String, Grammar> elsewhere =
                    ofStep.computeIfAbsent(parts[1], step -> each(languages, words -> words.ofStep(step)));
            gripes.add(new Gripe(parts[0], parts[1], scope, Grammar.of(lines).translated(elsewhere)));
        });
        return gripes;
    }

    private static Map<String, Grammar> each(Map<String, Language> languages, Function<Language, Grammar> words) {
        Map<String, Grammar> grammars = new TreeMap<>();
        languages.forEach((language, all) -> grammars.put(language, words.apply(all)));
        return grammars;
    }
}

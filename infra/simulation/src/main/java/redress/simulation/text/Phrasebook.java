package redress.simulation.text;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import redress.simulation.scenario.PlantedCause;
import redress.simulation.scenario.Scenario;

/**
 * All the words of a scenario.
 *
 * @param common sentences that fit any complaint
 * @param causes by id of the planted cause
 */
public record Phrasebook(Grammar common, Map<String, Grammar> causes, List<Gripe> gripes) {

    public static Phrasebook of(Scenario scenario) {
        String folder = "/redress/simulation/" + scenario.words() + "/";
        Map<String, Grammar> causes = new TreeMap<>();
        for (PlantedCause cause : scenario.causes()) {
            causes.put(cause.id(), Grammar.of(lines(folder + "causes/" + cause.id() + ".txt")));
        }
        return new Phrasebook(Grammar.of(lines(folder + "common.txt")), causes, gripes(lines(folder + "gripes.txt")));
    }

    /** A gripe begins with a line {@code == id | process step}, with {@code | product} after it where that matters. */
    private static List<Gripe> gripes(List<String> lines) {
        List<Gripe> gripes = new ArrayList<>();
        int from = 0;
        while (from < lines.size()) {
            int to = from + 1;
            while (to < lines.size() && !lines.get(to).startsWith("==")) {
                to++;
            }
            if (lines.get(from).startsWith("==")) {
                gripes.add(gripe(lines.get(from).substring(2).split("\\|", -1), lines.subList(from + 1, to)));
            }
            from = to;
        }
        return gripes;
    }

    private static Gripe gripe(String[] head, List<String> lines) {
        Map<String, String> scope = head.length > 2 ? Map.of("product", head[2].strip()) : Map.of();
        return new Gripe(head[0].strip(), head[1].strip(), scope, Grammar.of(lines));
    }

    private static List<String> lines(String file) {
        try (InputStream in = Objects.requireNonNull(Phrasebook.class.getResourceAsStream(file), file)) {
            return new String(in.readAllBytes(), UTF_8).lines().toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}

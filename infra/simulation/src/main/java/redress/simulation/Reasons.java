package redress.simulation;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import redress.simulation.scenario.PlantedCause;
import redress.simulation.scenario.Scenario;
import redress.simulation.text.Grammar;
import redress.simulation.text.Phrasebook;

/** The reasons that planted causes give, alone or two at a time. */
final class Reasons {

    private final List<PlantedCause> causes;
    private final Phrasebook words;
    private final Map<Integer, Reason> known = new HashMap<>();

    Reasons(Scenario scenario, Phrasebook words) {
        causes = scenario.causes();
        this.words = words;
    }

    /**
     * The reason of a cause.
     *
     * @param second another cause that comes with it, or -1
     */
    Reason of(int cause, int second) {
        return known.computeIfAbsent(
                cause * (causes.size() + 1) + second + 1, _ -> second < 0 ? one(cause) : both(one(cause), one(second)));
    }

    private Reason one(int index) {
        PlantedCause cause = causes.get(index);
        Grammar grammar = Objects.requireNonNull(words.causes().get(cause.id()), cause.id());
        return new Reason(List.of(cause.id()), cause.process(), cause.scope(), cause.severity(), List.of(grammar));
    }

    private static Reason both(Reason first, Reason second) {
        Map<String, String> scope = new HashMap<>(first.scope());
        scope.putAll(second.scope());
        return new Reason(
                List.of(first.causes().getFirst(), second.causes().getFirst()),
                first.processStep(),
                scope,
                first.severity(),
                List.of(first.grammars().getFirst(), second.grammars().getFirst()));
    }
}

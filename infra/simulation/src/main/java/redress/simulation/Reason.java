package redress.simulation;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import redress.simulation.scenario.PlantedCause;
import redress.simulation.scenario.Shares;
import redress.simulation.text.Grammar;
import redress.simulation.text.Gripe;

/** Why someone complains: a planted cause, or a gripe that nobody planted. */
record Reason(List<String> causes, String processStep, Map<String, String> scope, Shares severity, Grammar grammar) {

    static Reason planted(PlantedCause cause, Map<String, Grammar> grammars) {
        Grammar grammar = Objects.requireNonNull(grammars.get(cause.id()), cause.id());
        return new Reason(List.of(cause.id()), cause.process(), cause.scope(), cause.severity(), grammar);
    }

    static Reason own(Gripe gripe, Shares severity) {
        return new Reason(List.of(), gripe.processStep(), gripe.scope(), severity, gripe.grammar());
    }
}

package redress.simulation;

import java.util.List;
import java.util.Map;
import redress.simulation.scenario.Shares;
import redress.simulation.text.Grammar;
import redress.simulation.text.Gripe;

/**
 * Why someone complains: planted causes, mostly one, or a gripe that nobody planted.
 *
 * @param grammars the words of each
 */
record Reason(
        List<String> causes, String processStep, Map<String, String> scope, Shares severity, List<Grammar> grammars) {

    static Reason own(Gripe gripe, Shares severity) {
        return new Reason(List.of(), gripe.processStep(), gripe.scope(), severity, List.of(gripe.grammar()));
    }
}

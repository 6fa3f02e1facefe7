package redress.command.rule;

import java.util.List;

/** All rules that a command must keep, in the order in which they are judged. */
public record Policy<S, C>(List<Rule<S, C>> rules) {

    /**
     * Lets the command pass.
     *
     * @throws Refused by the first rule that it would break
     */
    public void check(S state, C command) {
        rules.stream()
                .filter(rule -> rule.broken().test(state, command))
                .findFirst()
                .ifPresent(rule -> {
                    throw new Refused(rule.refusal());
                });
    }
}

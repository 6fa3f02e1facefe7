package redress.command.rule;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * All rules that a command must keep, in the order in which they are judged.
 *
 * @param <S> the state they look at
 * @param <C> the command
 */
public record Policy<S, C>(Class<C> command, List<Rule<S, ? super C>> rules) {

    /** A policy of these rules. */
    @SafeVarargs
    @SuppressWarnings("varargs")
    public static <S, C> Policy<S, C> of(Class<C> command, Rule<S, ? super C>... rules) {
        return new Policy<>(command, List.of(rules));
    }

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

    /** Why no such command is possible now, whatever it says; empty if it depends on what it says. */
    public Optional<Refusal> refusalNow(S state) {
        return rules.stream()
                .filter(rule -> rule.impossible().test(state))
                .findFirst()
                .map(Rule::refusal);
    }

    /** Which commands are possible now; the refusal tells why one is not, whatever it would say. */
    public static <S> Map<Class<?>, Optional<Refusal>> possibilities(List<Policy<S, ?>> policies, S state) {
        Map<Class<?>, Optional<Refusal>> possibilities = new LinkedHashMap<>();
        policies.forEach(policy -> possibilities.put(policy.command(), policy.refusalNow(state)));
        return possibilities;
    }
}

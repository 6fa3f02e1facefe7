package redress.command.rule;

import java.util.function.BiPredicate;
import java.util.function.Predicate;

/**
 * One business rule.
 *
 * @param name stable, in kebab case
 * @param sentence what the rule asks for
 * @param impossible whether no such command can keep it in this state, whatever it says
 * @param broken whether the command would break it in this state
 * @param <S> the state it looks at
 * @param <C> the commands it judges
 */
public record Rule<S, C>(String name, String sentence, Predicate<S> impossible, BiPredicate<S, C> broken) {

    /** A rule on what the command says, in this state. */
    public static <S, C> Rule<S, C> of(String name, String sentence, BiPredicate<S, C> broken) {
        return new Rule<>(name, sentence, state -> false, broken);
    }

    /** A rule on the state, whatever the command says: it can be told beforehand that the command is not possible. */
    public static <S> Rule<S, Object> ofState(String name, String sentence, Predicate<S> broken) {
        return new Rule<>(name, sentence, broken, (state, command) -> broken.test(state));
    }

    Refusal refusal() {
        return new Refusal(name, sentence);
    }
}

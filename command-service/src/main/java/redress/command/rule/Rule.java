package redress.command.rule;

import java.util.function.BiPredicate;

/**
 * One business rule.
 *
 * @param name stable, in kebab case
 * @param sentence what the rule asks for
 * @param broken whether the command would break it in this state
 * @param <S> the state it looks at
 * @param <C> the commands it judges
 */
public record Rule<S, C>(String name, String sentence, BiPredicate<S, C> broken) {

    Refusal refusal() {
        return new Refusal(name, sentence);
    }
}

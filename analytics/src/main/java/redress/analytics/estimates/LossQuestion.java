package redress.analytics.estimates;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import redress.analytics.loss.Loyalty;
import redress.analytics.loss.Outcomes;
import redress.analytics.loss.Share;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a failure might cost.
 *
 * @param customers all of them
 * @param problemShare of them had the problem
 * @param complainShare of those complained
 * @param value what losing one of them costs
 * @param seed of the interval
 */
record LossQuestion(
        long customers,
        Share problemShare,
        Share complainShare,
        Outcomes outcomes,
        Loyalty loyalty,
        @Nullable Double value,
        long seed) {

    /** Shares that people round to two digits may miss 1 by so much. */
    private static final double ROUNDED = .011;

    private static final double MOST_VALUE = 1e12;

    /**
     * What is known.
     *
     * @throws Question.BadQuestion naming every fault
     */
    static LossQuestion read(ObjectNode body) {
        Question question = new Question(body);
        Long customers = question.count("customers");
        Share problem = question.share("problemShare");
        Share complain = question.share("complainShare");
        Outcomes outcomes = outcomes(question.part("outcomes"));
        Loyalty loyalty = loyalty(question.part("loyalty"));
        Double value = question.number("value", 0, MOST_VALUE);
        Long seed = question.count("seed");
        List.of("customers", "problemShare", "complainShare", "outcomes", "loyalty")
                .forEach(question::require);
        question.nothingElse();
        question.check();
        return new LossQuestion(
                Objects.requireNonNull(customers),
                Objects.requireNonNull(problem),
                Objects.requireNonNull(complain),
                Objects.requireNonNull(outcomes),
                Objects.requireNonNull(loyalty),
                value,
                seed == null ? 1 : seed);
    }

    private static @Nullable Outcomes outcomes(@Nullable Question part) {
        if (part == null) {
            return null;
        }
        Double satisfied = part.fraction("satisfied");
        Double mollified = part.fraction("mollified");
        Double dissatisfied = part.fraction("dissatisfied");
        Long of = part.count("of");
        List.of("satisfied", "mollified", "dissatisfied").forEach(part::require);
        part.nothingElse();
        if (of != null && of == 0) {
            part.fault("of", "at-least-one", "must be at least 1");
        }
        if (satisfied == null || mollified == null || dissatisfied == null) {
            return null;
        }
        double sum = satisfied + mollified + dissatisfied;
        if (Math.abs(sum - 1) > ROUNDED) {
            part.fault("satisfied", "sums-to-one", "must make 1 together with mollified and dissatisfied");
        }
        return new Outcomes(satisfied, mollified, dissatisfied, of);
    }

    private static @Nullable Loyalty loyalty(@Nullable Question part) {
        if (part == null) {
            return null;
        }
        Share untroubled = part.share("untroubled");
        Share satisfied = part.share("satisfied");
        Share mollified = part.share("mollified");
        Share dissatisfied = part.share("dissatisfied");
        Share silent = part.share("silent");
        List.of("untroubled", "satisfied", "mollified", "dissatisfied", "silent")
                .forEach(part::require);
        part.nothingElse();
        return untroubled == null || satisfied == null || mollified == null || dissatisfied == null || silent == null
                ? null
                : new Loyalty(untroubled, satisfied, mollified, dissatisfied, silent);
    }

    /** Whether anything was seen on a sample, so that there is an interval. */
    boolean isSampled() {
        return outcomes.of() != null
                || List.of(
                                problemShare,
                                complainShare,
                                loyalty.untroubled(),
                                loyalty.satisfied(),
                                loyalty.mollified(),
                                loyalty.dissatisfied(),
                                loyalty.silent())
                        .stream()
                        .anyMatch(share -> share.of() != null);
    }
}

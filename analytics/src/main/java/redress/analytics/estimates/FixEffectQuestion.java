package redress.analytics.estimates;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import redress.analytics.effect.Observed;
import tools.jackson.databind.node.ObjectNode;

/**
 * Complaints before and after a fix.
 *
 * @param expectedReduction planned share of the complaints that disappears, 0 if none was planned
 * @param series what they were counted in, if they came as a series
 */
record FixEffectQuestion(
        Observed before,
        Observed after,
        double expectedReduction,
        @Nullable Stretch series) {

    private static final double MOST_EXPOSURE = 1e12;

    /**
     * A series in short.
     *
     * @param leftOut beginnings of the periods that were not used: that of the fix, and what is not over yet
     */
    record Stretch(Instant intervention, int periodsBefore, int periodsSince, List<Instant> leftOut) {}

    /**
     * Reads {@code {"before": {"count", "exposure"}, "after": {"count", "exposure"}, "target"?}}.
     *
     * @throws Question.BadQuestion naming every fault
     */
    static FixEffectQuestion read(ObjectNode body) {
        Question question = new Question(body);
        question.require("before");
        question.require("after");
        Observed before = observed(question.part("before"));
        Observed after = observed(question.part("after"));
        Double target = question.number("target", 0, .99);
        question.nothingElse();
        question.check();
        if (before == null || after == null) {
            throw new IllegalStateException("checked above");
        }
        return new FixEffectQuestion(before, after, target == null ? 0 : target, null);
    }

    /** The same of a series. */
    static FixEffectQuestion of(SeriesQuestion question) {
        return new FixEffectQuestion(
                SeriesQuestion.sum(question.before()),
                SeriesQuestion.sum(question.since()),
                question.expectedReduction(),
                new Stretch(
                        question.intervention(),
                        question.before().size(),
                        question.since().size(),
                        question.leftOut()));
    }

    private static @Nullable Observed observed(@Nullable Question part) {
        if (part == null) {
            return null;
        }
        Long count = part.count("count");
        Double exposure = part.number("exposure", 0, MOST_EXPOSURE);
        part.require("count");
        part.require("exposure");
        part.nothingElse();
        return count == null || exposure == null ? null : new Observed(count, exposure);
    }
}

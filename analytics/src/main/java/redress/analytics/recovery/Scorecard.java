package redress.analytics.recovery;

import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The five elements of one recovery (practice P1), each 0 to 100 by what was done, never by what the customer said of it: so
 * that both can be set against each other. Weights and limits are those of docs/recovery.md; they are a convention, chosen by what
 * the source texts ask for, and say which of two recoveries had more of an element rather than how much of it there was.
 *
 * @param scores of the elements of which there is evidence
 */
public record Scorecard(Map<Element, Double> scores) {

    private static final int FEWEST_ELEMENTS = 3;

    private static final double HALF_A_DAY = 12;
    private static final double DAY = 24;
    private static final double WEEK = 7 * DAY;

    /** By what is known at that time. */
    public static Scorecard of(Handled handled, Instant now) {
        Map<Element, Double> scores = new EnumMap<>(Element.class);
        if (handled.isJudged(now)) {
            scores.put(Element.EMPATHY, empathy(handled));
            scores.put(Element.COMMUNICATION, communication(handled));
            scores.put(Element.ACTION, action(handled));
            scores.put(Element.FAIRNESS, fairness(handled));
            if (handled.isFollowUpJudged(now)) {
                scores.put(Element.FOLLOW_UP, followUp(handled));
            }
        }
        return new Scorecard(scores);
    }

    /** Absent if there is no evidence of it yet. */
    public @Nullable Double of(Element element) {
        return scores.get(element);
    }

    /** The mean of the elements; absent with fewer than three. */
    public @Nullable Double overall() {
        return scores.size() < FEWEST_ELEMENTS
                ? null
                : Double.valueOf(scores.values().stream()
                        .mapToDouble(Double::doubleValue)
                        .average()
                        .orElse(0));
    }

    private static double empathy(Handled h) {
        List<String> steps = h.steps();
        boolean apologised = steps.contains(SixSteps.APOLOGISED);
        return new Points()
                .with(30, steps.contains(SixSteps.UNDERSTOOD))
                .with(30, steps.contains(SixSteps.EMPATHISED))
                .with(20, apologised)
                .with(15, h.accountable())
                .with(5, apologised && !h.explainedUnasked())
                .score();
    }

    private static double communication(Handled h) {
        return new Points()
                .with(15, Points.falling(Points.hours(h.at(), h.acknowledgedAt()), HALF_A_DAY, 2 * DAY))
                .with(10, Points.falling(Points.hours(h.at(), h.answeredAt()), DAY, 4 * DAY))
                .with(25, h.updates() > 0)
                .with(30, Points.falling((double) h.chasers(), 0, 2))
                .with(10, Points.falling(h.longestSilenceHours(), 2 * DAY, 2 * WEEK))
                .where(h.handlerChanges() > 0, 10, h.retellings() == 0 ? 1 : 0)
                .score();
    }

    private static double action(Handled h) {
        int due = h.promisesKept() + h.promisesBroken();
        double kept = due == 0 ? 0 : (h.promisesKept() + .3 * h.promisesKeptLate()) / due;
        return new Points()
                .with(20, h.solutionsOffered() > 1 ? 1 : h.solutionsOffered() > 0 ? .6 : 0)
                .with(15, due > 0)
                .where(due > 0, 30, kept)
                .with(25, Points.falling(Points.hours(h.at(), h.resolvedAt()), WEEK, 4 * WEEK))
                .with(10, h.escalations() == 0 ? 1 : h.supported() ? .5 : 0)
                .score();
    }

    private static double fairness(Handled h) {
        double favour = h.isInFavour() ? "upheld".equals(h.outcome()) ? 1 : .6 : 0;
        return new Points()
                .with(25, h.solutionChosen())
                .with(30, h.steps().contains(SixSteps.AGREED))
                .with(30, favour)
                .with(15, h.gesturesGiven() > 0)
                .score();
    }

    private static double followUp(Handled h) {
        return new Points()
                .with(40, h.steps().contains(SixSteps.THANKED))
                .with(60, h.followedUp() ? 1 : h.followUpAttempts() > 0 ? .7 : 0)
                .score();
    }
}

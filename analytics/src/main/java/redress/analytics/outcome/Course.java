package redress.analytics.outcome;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import redress.analytics.recovery.Element;
import redress.analytics.recovery.Handled;
import redress.analytics.recovery.Scorecard;

/**
 * What there is to know of one complaint when it is asked what came of it.
 *
 * @param resolvedAt absent while it is open
 * @param open neither resolved nor withdrawn
 * @param scores of the elements in their order, NaN where there is no evidence
 */
@SuppressWarnings("ArrayRecordComponent") // numbers to calculate with, never compared
public record Course(
        String customer,
        Instant at,
        @Nullable Instant resolvedAt,
        Outcome outcome,
        boolean open,
        @Nullable String segment,
        @Nullable String severity,
        @Nullable Integer tenureMonths,
        float[] scores) {

    static final List<Element> ELEMENTS = List.of(Element.values());

    /** Without a resolution by then it counts as unresolved. */
    static final Duration PATIENCE = Duration.ofDays(28);

    /** How it ended for the customer. */
    public enum Outcome {
        UPHELD("upheld"),
        PARTLY_UPHELD("partly-upheld"),
        NOT_UPHELD("not-upheld"),
        UNRESOLVED("unresolved"),
        WITHDRAWN("withdrawn");

        private final String word;

        Outcome(String word) {
            this.word = word;
        }

        public String word() {
            return word;
        }

        boolean isInFavour() {
            return this == UPHELD || this == PARTLY_UPHELD;
        }
    }

    public static Course of(Handled handled, Scorecard card) {
        float[] scores = new float[ELEMENTS.size()];
        for (int i = 0; i < scores.length; i++) {
            Double score = card.of(ELEMENTS.get(i));
            scores[i] = score == null ? Float.NaN : score.floatValue();
        }
        return new Course(
                handled.customer(),
                handled.at(),
                handled.isResolved() ? handled.resolvedAt() : null,
                outcome(handled),
                handled.isOpen(),
                handled.segment(),
                handled.severity(),
                handled.tenureMonths(),
                scores);
    }

    private static Outcome outcome(Handled handled) {
        if (handled.isWithdrawn()) {
            return Outcome.WITHDRAWN;
        }
        if (!handled.isResolved() || handled.outcome() == null) {
            return Outcome.UNRESOLVED;
        }
        return switch (handled.outcome()) {
            case "upheld" -> Outcome.UPHELD;
            case "partly-upheld" -> Outcome.PARTLY_UPHELD;
            default -> Outcome.NOT_UPHELD;
        };
    }

    /** From when on it is asked whether the customer returns: the resolution, or four weeks without one. */
    Instant knownFrom() {
        return resolvedAt != null ? resolvedAt : at.plus(PATIENCE);
    }

    /** Says nothing of the customer. */
    @Override
    public String toString() {
        return "Course " + outcome;
    }
}

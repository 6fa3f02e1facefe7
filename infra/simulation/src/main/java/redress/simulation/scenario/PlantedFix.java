package redress.simulation.scenario;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import redress.simulation.customers.Customer.Segment;

/**
 * A fix inside the history, and what it does in truth.
 *
 * @param effective when it begins to work in the process, as a share of the history
 * @param expectedReduction what the process owner would plan
 * @param kind what becomes of it
 * @param trueReduction what it does to the failures once it works, for all customers together; below 0 it adds some
 * @param bySegment the same where it differs by segment, otherwise absent
 * @param wearsOffWithin how long it takes until nothing of it is left, as a share of the history; absent: it lasts
 */
public record PlantedFix(
        String id,
        String what,
        double effective,
        double expectedReduction,
        Kind kind,
        double trueReduction,
        @Nullable Map<Segment, Double> bySegment,
        @Nullable Double wearsOffWithin) {

    /** The ways in which a fix can turn out. */
    public enum Kind {
        WORKS,
        DOES_NOTHING,
        WEARS_OFF,
        /** It helps some customers and harms others. */
        SPLITS,
        /** It does nothing, but was made when a peak was about to end. */
        AFTER_A_PEAK;

        /** Whether it lowers the failures for good and for everyone. */
        public boolean lasts() {
            return this == WORKS;
        }
    }

    /**
     * What it takes away from the failures at {@code x}.
     *
     * @param segment of the customers, null for all of them
     * @return a share of the failures, negative if it adds some
     */
    public double reduction(double x, @Nullable Segment segment) {
        if (x < effective) {
            return 0;
        }
        double full =
                segment == null || bySegment == null ? trueReduction : bySegment.getOrDefault(segment, trueReduction);
        return wearsOffWithin == null ? full : full * Math.max(0, 1 - (x - effective) / wearsOffWithin);
    }
}

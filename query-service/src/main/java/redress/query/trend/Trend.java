package redress.query.trend;

import java.time.Instant;
import java.util.List;

/**
 * Complaints over time.
 *
 * @param periods without a gap, also where nobody complained
 * @param series one per value of the lens, the largest first; the counts stand in the order of the periods
 */
public record Trend(List<Period> periods, List<Series> series) {

    /**
     * One period.
     *
     * @param to when it ends
     * @param partial whether it is not over, or cut by the question: its count is too low to compare
     */
    public record Period(Instant from, Instant to, boolean partial, long total) {}

    /** The complaints with one value, or with none of the values shown. */
    public record Series(String value, List<Long> counts) {}
}

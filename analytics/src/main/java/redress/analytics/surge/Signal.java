package redress.analytics.surge;

import org.jspecify.annotations.Nullable;

/**
 * What one method says about one period.
 *
 * @param limit the count from which on (above which, for limits that are no whole number) it is an alarm; absent where no count
 *     would be
 * @param statistic by which the method decides, in its own unit
 * @param pValue the chance of such a count or a higher one if nothing has changed; absent for a method that adds up periods
 */
public record Signal(
        @Nullable Double limit, double statistic, @Nullable Double pValue, boolean alarm) {}

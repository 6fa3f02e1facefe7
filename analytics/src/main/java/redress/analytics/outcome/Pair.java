package redress.analytics.outcome;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Two answers of one customer, on either side of a recovery, or of nothing at all.
 *
 * @param returned whether they bought in the 60 days after the second; absent while these are not over, or nobody reports it
 */
record Pair(
        Customers.Said before,
        Customers.Said after,
        @Nullable String segment,
        @Nullable Boolean returned) {

    Instant at() {
        return after.at();
    }
}

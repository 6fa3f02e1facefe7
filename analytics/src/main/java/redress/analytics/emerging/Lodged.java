package redress.analytics.emerging;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A complaint as a point in time and meaning.
 *
 * @param customer null if unknown: then taken for somebody else than all others
 * @param point of unit length; what two complaints have in common is the cosine of theirs
 */
public record Lodged(String complaint, @Nullable String customer, Instant at, float[] point) {

    String who() {
        return customer == null ? '\0' + complaint : customer;
    }

    /** Says nothing of the customer. */
    @Override
    public String toString() {
        return "Lodged " + complaint;
    }
}

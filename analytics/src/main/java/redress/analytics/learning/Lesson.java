package redress.analytics.learning;

import org.jspecify.annotations.Nullable;
import redress.events.RootCauseId;

/**
 * What a person decided about one complaint.
 *
 * @param cause the root cause that the person linked it to
 * @param vector what it said, of unit length
 * @param cluster the cluster it is in; absent if it is in none
 */
public record Lesson(
        RootCauseId cause, float[] vector, @Nullable String cluster) {}

package redress.analytics.index;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import redress.events.RootCauseId;

/**
 * What a person decided about a suspected root cause.
 *
 * @param name absent unless confirmed
 */
public record Judgement(
        RootCauseId rootCause,
        Instant at,
        String state,
        @Nullable String name) {

    public static final String SUSPECTED = "suspected";
    public static final String CONFIRMED = "confirmed";
    public static final String REJECTED = "rejected";
}

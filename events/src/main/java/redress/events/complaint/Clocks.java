package redress.events.complaint;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * By when the company owes a customer what, as one version of a plan of clocks says; later versions change nothing here.
 *
 * @param plan name of the plan, for example {@code uk-disp}
 * @param version of the plan
 * @param acknowledgeBy the customer must know that the complaint has arrived
 * @param answerBy the customer must have heard a person's first answer
 * @param summaryBy until then a resolution needs no formal final answer; absent where the plan knows no such thing
 * @param resolveBy the customer must have the final answer
 */
public record Clocks(
        String plan,
        int version,
        @Nullable Instant acknowledgeBy,
        @Nullable Instant answerBy,
        @Nullable Instant summaryBy,
        @Nullable Instant resolveBy) {}

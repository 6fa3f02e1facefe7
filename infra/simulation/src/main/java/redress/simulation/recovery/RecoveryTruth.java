package redress.simulation.recovery;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import redress.simulation.recovery.effect.Levels;
import redress.simulation.recovery.effect.Stance;

/**
 * What is true of one recovery, for truth.json.
 *
 * @param handler who owns it, or takes it over from a colleague; absent while nobody does
 * @param fate how far it was bound to get
 * @param levels what the handler gives of each element; zero where nobody takes it up
 * @param settledAt when the customer knew how it ended: resolved, withdrawn or given up; absent if later than what is told
 * @param inFavour whether it was resolved upheld or partly upheld
 * @param stance what the customer feels and does from then on; absent with {@code settledAt}
 */
public record RecoveryTruth(
        @Nullable String handler,
        Fate fate,
        Levels levels,
        @Nullable Instant settledAt,
        boolean inFavour,
        @Nullable Stance stance) {

    /** Whether it was resolved by then, in whoever's favour. */
    public boolean resolved() {
        return settledAt != null && fate == Fate.RESOLVED;
    }
}

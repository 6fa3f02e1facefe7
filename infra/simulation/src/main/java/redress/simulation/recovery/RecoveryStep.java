package redress.simulation.recovery;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Something done in a recovery, as it goes to the platform.
 *
 * @param at when it was done
 * @param by user name of who did it
 * @param command in kebab-case, as in the HTTP contract
 * @param fields the command's fields
 * @param authority worth of a gesture that the person may give alone, only with a gesture
 */
public record RecoveryStep(
        Instant at,
        String by,
        String command,
        Map<String, Object> fields,
        @Nullable BigDecimal authority) {

    /** Says nothing of what was said. */
    @Override
    public String toString() {
        return command + " at " + at;
    }
}

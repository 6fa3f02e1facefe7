package redress.query.health;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How fresh what is shown is; stands beside every list.
 *
 * @param lastEventAt when the latest event that is shown was recorded; absent while there is none
 * @param lagSeconds how far behind the latest recorded event that is; 0 when nothing waits
 * @param complete whether everything recorded is shown
 */
public record Freshness(@Nullable Instant lastEventAt, long lagSeconds, boolean complete) {}

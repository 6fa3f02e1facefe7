package redress.analytics.feed;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** Knows whether texts are pouring in: a history is better clustered when it is there than half-way through. */
@Component
public final class Pulse {

    /** The trickle of daily business comes in smaller batches. */
    private static final int RUSH = 20;

    private static final Duration QUIET = Duration.ofSeconds(5);

    private final Clock clock;
    private volatile Instant lastRush;

    Pulse(Clock clock) {
        this.clock = clock;
        this.lastRush = clock.instant();
    }

    void handled(int texts) {
        if (texts >= RUSH) {
            lastRush = clock.instant();
        }
    }

    /** Whether no rush has been for some seconds. */
    public boolean isQuiet() {
        return clock.instant().isAfter(lastRush.plus(QUIET));
    }
}

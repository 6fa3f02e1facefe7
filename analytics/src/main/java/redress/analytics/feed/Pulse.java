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
    private volatile boolean rushing;

    Pulse(Clock clock) {
        this.clock = clock;
        this.lastRush = clock.instant();
    }

    /** A batch has come, with so many complaints. */
    void begins(int complaints) {
        rushing = complaints >= RUSH;
    }

    void ends() {
        if (rushing) {
            lastRush = clock.instant();
            rushing = false;
        }
    }

    /** Whether no rush has been for some seconds. */
    public boolean isQuiet() {
        return !rushing && clock.instant().isAfter(lastRush.plus(QUIET));
    }
}

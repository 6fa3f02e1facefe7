package redress.command.due;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import redress.command.eventstore.Reaction;
import redress.events.complaint.ComplaintEvent.PromiseMade;

/**
 * Sets a timer for every promise. One whose time has passed already comes from another system's history: that it was kept may
 * be told a little later, so the clock waits before it breaks the promise.
 */
final class WhenPromiseMadeThenWatchIt implements Reaction {

    private static final Duration REST_OF_A_HISTORY = Duration.ofHours(1);

    private final Timers timers;
    private final Clock clock;

    WhenPromiseMadeThenWatchIt(Timers timers, Clock clock) {
        this.timers = timers;
        this.clock = clock;
    }

    @Override
    public boolean concerns(Object event) {
        return event instanceof PromiseMade;
    }

    @Override
    public void happened(Object event) {
        if (event instanceof PromiseMade promise) {
            Instant now = clock.instant();
            // Up to its very due time a promise can be kept.
            Instant at = promise.due().isBefore(now)
                    ? now.plus(REST_OF_A_HISTORY)
                    : promise.due().plusMillis(1);
            timers.breakPromise(promise.complaint(), promise.promise(), at);
        }
    }
}

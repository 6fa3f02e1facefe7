package redress.command.due;

import redress.command.eventstore.Reaction;
import redress.events.complaint.ComplaintEvent.PromiseMade;

/** Sets a timer for every promise. */
final class WhenPromiseMadeThenWatchIt implements Reaction {

    private final Timers timers;

    WhenPromiseMadeThenWatchIt(Timers timers) {
        this.timers = timers;
    }

    @Override
    public boolean concerns(Object event) {
        return event instanceof PromiseMade;
    }

    @Override
    public void happened(Object event) {
        if (event instanceof PromiseMade promise) {
            timers.breakPromise(promise.complaint(), promise.promise(), promise.due());
        }
    }
}

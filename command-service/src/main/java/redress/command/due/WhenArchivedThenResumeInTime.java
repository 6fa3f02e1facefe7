package redress.command.due;

import redress.command.eventstore.Reaction;
import redress.events.rootcause.RootCauseEvent.RootCauseArchived;

/** Sets a timer for every root cause that is archived until a date. */
final class WhenArchivedThenResumeInTime implements Reaction {

    private final Timers timers;

    WhenArchivedThenResumeInTime(Timers timers) {
        this.timers = timers;
    }

    @Override
    public boolean concerns(Object event) {
        return event instanceof RootCauseArchived archived && archived.until() != null;
    }

    @Override
    public void happened(Object event) {
        if (event instanceof RootCauseArchived archived && archived.until() != null) {
            timers.resumeRootCause(archived.rootCause(), archived.until());
        }
    }
}

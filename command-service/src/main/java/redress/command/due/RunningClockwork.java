package redress.command.due;

import com.github.kagkarlsson.scheduler.Scheduler;
import org.springframework.context.SmartLifecycle;

/** The clockwork while the service runs. */
final class RunningClockwork implements SmartLifecycle {

    /** After the event store, as the feeds. */
    private static final int PHASE = 100;

    private final Scheduler scheduler;
    private volatile boolean running;

    RunningClockwork(Scheduler scheduler) {
        this.scheduler = scheduler;
    }

    @Override
    public void start() {
        scheduler.start();
        running = true;
    }

    @Override
    public void stop() {
        scheduler.stop();
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public int getPhase() {
        return PHASE;
    }
}

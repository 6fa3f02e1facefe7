package redress.command.feed;

import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;
import redress.kafka.Feed;
import redress.kafka.FeedSettings;

/** A feed that starts when everything it hands records to is ready, and stops before that goes. */
public final class RunningFeed implements SmartLifecycle {

    /** After the event store. */
    private static final int PHASE = 100;

    private final FeedSettings settings;
    private final Feed.Batches batches;
    private volatile @Nullable Feed feed;

    public RunningFeed(FeedSettings settings, Feed.Batches batches) {
        this.settings = settings;
        this.batches = batches;
    }

    @Override
    public void start() {
        feed = Feed.start(settings, batches);
    }

    @Override
    public void stop() {
        Feed running = feed;
        if (running != null) {
            running.close();
            feed = null;
        }
    }

    @Override
    public boolean isRunning() {
        return feed != null;
    }

    /** Whether it was started and ended by itself. */
    boolean dead() {
        Feed running = feed;
        return running != null && !running.alive();
    }

    @Override
    public int getPhase() {
        return PHASE;
    }
}

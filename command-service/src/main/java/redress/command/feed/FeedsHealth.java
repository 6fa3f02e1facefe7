package redress.command.feed;

import java.util.List;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/** A service that has stopped reading is down, even though it still answers. */
@Component
final class FeedsHealth implements HealthIndicator {

    private final List<RunningFeed> feeds;

    FeedsHealth(List<RunningFeed> feeds) {
        this.feeds = feeds;
    }

    @Override
    public Health health() {
        boolean down = feeds.stream().anyMatch(RunningFeed::dead);
        return (down ? Health.down() : Health.up()).build();
    }
}

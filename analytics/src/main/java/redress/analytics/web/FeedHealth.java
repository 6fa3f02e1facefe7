package redress.analytics.web;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;
import redress.analytics.feed.AnalyticsFeed;

/**
 * Down when the reading of records has died, which only a new start of the service repairs. Trouble that passes by itself,
 * such as Kafka being away, is none.
 */
@Component
final class FeedHealth implements HealthIndicator {

    private final AnalyticsFeed feed;

    FeedHealth(AnalyticsFeed feed) {
        this.feed = feed;
    }

    @Override
    public Health health() {
        return feed.isAlive() ? Health.up().build() : Health.down().build();
    }
}

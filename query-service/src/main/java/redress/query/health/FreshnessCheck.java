package redress.query.health;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import redress.kafka.KafkaTrouble;
import redress.query.feed.ProjectionFeed;
import redress.query.index.Aggregates;
import redress.query.index.Indices;

/** Knows how fresh the documents are. Asks Kafka and Elasticsearch at most once a second, however many ask it. */
@Component
public final class FreshnessCheck {

    private static final Duration KEPT = Duration.ofSeconds(1);
    private static final String LATEST = "latest";

    private record Known(Freshness freshness, Instant at) {}

    private final ElasticsearchClient elasticsearch;
    private final Lag lag;
    private final ProjectionFeed feed;
    private final Clock clock;
    private final ReentrantLock asking = new ReentrantLock();
    private volatile @Nullable Known known;

    FreshnessCheck(ElasticsearchClient elasticsearch, Lag lag, ProjectionFeed feed, Clock clock) {
        this.elasticsearch = elasticsearch;
        this.lag = lag;
        this.feed = feed;
        this.clock = clock;
    }

    public Freshness now() throws IOException {
        asking.lock();
        try {
            Known last = known;
            Instant now = clock.instant();
            if (last == null || last.at().plus(KEPT).isBefore(now)) {
                last = new Known(ask(now), now);
                known = last;
            }
            return last.freshness();
        } finally {
            asking.unlock();
        }
    }

    private Freshness ask(Instant now) throws IOException {
        Instant latest = latestShown();
        boolean complete = feed.trouble() == null && nothingWaits();
        long behind = complete || latest == null
                ? 0
                : Math.max(0, Duration.between(latest, now).toSeconds());
        return new Freshness(latest, behind, complete);
    }

    private boolean nothingWaits() {
        try {
            return lag.records() == 0;
        } catch (KafkaTrouble unknown) {
            return false;
        }
    }

    private @Nullable Instant latestShown() throws IOException {
        var answer = elasticsearch.search(
                s -> s.index(Indices.COMPLAINTS_ANALYST, Indices.ROOT_CAUSES)
                        .size(0)
                        .aggregations(LATEST, a -> a.max(m -> m.field("lastEventAt"))),
                Void.class);
        Double latest = Aggregates.named(answer.aggregations(), LATEST).max().value();
        return latest != null && Double.isFinite(latest) && latest > 0
                ? Instant.ofEpochMilli(latest.longValue())
                : null;
    }
}

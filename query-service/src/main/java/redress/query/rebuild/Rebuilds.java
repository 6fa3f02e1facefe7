package redress.query.rebuild;

import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import redress.query.index.generation.Generations;
import redress.query.index.generation.StoredDocuments;
import redress.query.rebuild.replay.ReplayFeeds;
import redress.query.rebuild.replay.Untold;

/** Runs rebuilds one at a time and remembers the last. */
@Component
final class Rebuilds implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(Rebuilds.class);

    private final LiveFeed feed;
    private final ReplayFeeds feeds;
    private final Generations generations;
    private final StoredDocuments documents;
    private final Clock clock;
    private final Duration patience;
    private @Nullable Course latest;
    private @Nullable Thread thread;

    /** @param patience how long a document may differ because the live feed will still be told the latest */
    Rebuilds(
            LiveFeed feed,
            ReplayFeeds feeds,
            Generations generations,
            StoredDocuments documents,
            Clock clock,
            @Value("${redress.rebuild.patience:10s}") Duration patience) {
        this.feed = feed;
        this.feeds = feeds;
        this.generations = generations;
        this.documents = documents;
        this.clock = clock;
        this.patience = patience;
    }

    boolean isPossible() {
        return feed.hasStarted();
    }

    /** Begins a rebuild; empty if one is running. */
    synchronized Optional<String> start(Wish wish) {
        if (latest != null && latest.isRunning()) {
            return Optional.empty();
        }
        String id = UUID.randomUUID().toString();
        Course course = new Course(id, clock);
        Rebuild rebuild = new Rebuild(wish, feed, feeds, generations, documents, clock, course, patience);
        latest = course;
        thread = Thread.ofPlatform().daemon().name("rebuild").start(() -> run(rebuild, course));
        return Optional.of(id);
    }

    synchronized Optional<RebuildState> latest() {
        return Optional.ofNullable(latest).map(Course::state);
    }

    private static void run(Rebuild rebuild, Course course) {
        Ended ended = Ended.failed("The service stopped.");
        try {
            ended = rebuild.run();
        } catch (Untold | NotComparable told) {
            ended = Ended.failed("" + told.getMessage());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } catch (ElasticsearchException refused) {
            LOG.debug("a rebuild failed", refused);
            ended = Ended.failed("Elasticsearch refused: " + refused.error().type() + ".");
        } catch (Exception e) {
            LOG.debug("a rebuild failed", e);
            ended = Ended.failed("The rebuild failed with " + e.getClass().getSimpleName() + ".");
        } finally {
            course.end(ended);
            LOG.info("rebuild: {}", ended.sentence());
        }
    }

    @Override
    public synchronized void destroy() {
        if (thread != null) {
            thread.interrupt();
        }
    }
}

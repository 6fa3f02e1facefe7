package redress.query.feed;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import redress.events.Topics;
import redress.kafka.Feed;
import redress.kafka.FeedSettings;
import redress.kafka.KafkaAccess;
import redress.kafka.Rewind;
import redress.kafka.TopicSetup;
import redress.operations.deadletter.ParkingPoison;
import redress.operations.deadletter.elasticsearch.LettersInElasticsearch;
import redress.query.index.IndexSetup;
import redress.query.index.RefreshPace;

/**
 * Keeps the projections running. Starts as soon as Elasticsearch and Kafka answer, however late that is; the HTTP side of
 * the service does not wait for it.
 */
@Component
public final class ProjectionFeed implements SmartLifecycle {

    public static final String GROUP = "query-projections";

    private static final Logger LOG = LoggerFactory.getLogger(ProjectionFeed.class);
    private static final int BATCH = 100_000;
    private static final Duration RETRY = Duration.ofSeconds(2);

    private final KafkaAccess kafka;
    private final IndexSetup indices;
    private final RefreshPace pace;
    private final LettersInElasticsearch letters;
    private final ParkingPoison projector;
    private final CountDownLatch stopping = new CountDownLatch(1);
    private @Nullable Thread starter;
    private volatile @Nullable Feed feed;

    ProjectionFeed(
            KafkaAccess kafka,
            IndexSetup indices,
            RefreshPace pace,
            LettersInElasticsearch letters,
            ParkingPoison projector) {
        this.kafka = kafka;
        this.indices = indices;
        this.pace = pace;
        this.letters = letters;
        this.projector = projector;
    }

    @Override
    public void start() {
        starter = Thread.ofPlatform().daemon().name("projections").start(this::startWhenPossible);
    }

    private void startWhenPossible() {
        try {
            do {
                try {
                    feed = begin();
                    LOG.info("projections are running");
                    return;
                } catch (IOException | RuntimeException e) {
                    LOG.warn("projections wait for Elasticsearch and Kafka: {}", e.getMessage());
                }
            } while (!stopping.await(RETRY.toMillis(), TimeUnit.MILLISECONDS));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private Feed begin() throws IOException {
        TopicSetup.ensure(kafka);
        // The indices come last: while one is missing, a rewind that failed is repeated.
        if (indices.isIncomplete()) {
            Rewind.toTheBeginning(kafka, GROUP);
        }
        indices.ensure();
        pace.atRest();
        letters.ensure();
        FeedSettings settings = FeedSettings.of(
                        kafka, GROUP, List.of(Topics.COMPLAINT_EVENTS, Topics.ROOT_CAUSE_EVENTS), BATCH)
                .followedBy(List.of(Topics.FINDINGS));
        return Feed.start(settings, projector);
    }

    /** Why nothing is being projected at the moment; absent if all is well. */
    public @Nullable String trouble() {
        Feed running = feed;
        return running == null ? "waiting for Elasticsearch and Kafka" : running.trouble();
    }

    /** Whether nothing has ended the reading of records for good; waiting for the start is no such end. */
    public boolean isAlive() {
        Feed running = feed;
        return running == null || running.alive();
    }

    /** Whether the indices are there. */
    public boolean hasStarted() {
        return feed != null;
    }

    @Override
    public void stop() {
        stopping.countDown();
        if (starter != null) {
            starter.interrupt();
        }
        Feed running = feed;
        if (running != null) {
            running.close();
        }
    }

    @Override
    public boolean isRunning() {
        return starter != null && stopping.getCount() > 0;
    }
}

package redress.analytics.feed;

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
import redress.analytics.index.IndexSetup;
import redress.events.Topics;
import redress.kafka.Feed;
import redress.kafka.FeedSettings;
import redress.kafka.KafkaAccess;
import redress.kafka.Rewind;
import redress.kafka.TopicSetup;
import redress.operations.deadletter.ParkingPoison;
import redress.operations.deadletter.elasticsearch.LettersInElasticsearch;

/**
 * Keeps analytics reading. Starts as soon as Elasticsearch and Kafka answer, however late that is; the HTTP side of the
 * service does not wait for it.
 */
@Component
public final class AnalyticsFeed implements SmartLifecycle {

    public static final String GROUP = "analytics";
    static final List<String> TOPICS = List.of(Topics.COMPLAINT_EVENTS, Topics.ROOT_CAUSE_EVENTS, Topics.REPORT_EVENTS);

    private static final Logger LOG = LoggerFactory.getLogger(AnalyticsFeed.class);
    /** Embedded in about ten seconds: far below the time after which Kafka gives the partitions to another reader. */
    private static final int BATCH = 200;

    private static final Duration RETRY = Duration.ofSeconds(2);

    private final KafkaAccess kafka;
    private final IndexSetup indices;
    private final LettersInElasticsearch letters;
    private final ParkingPoison happenings;
    private final CountDownLatch stopping = new CountDownLatch(1);
    private @Nullable Thread starter;
    private volatile @Nullable Feed feed;

    AnalyticsFeed(KafkaAccess kafka, IndexSetup indices, LettersInElasticsearch letters, ParkingPoison happenings) {
        this.kafka = kafka;
        this.indices = indices;
        this.letters = letters;
        this.happenings = happenings;
    }

    @Override
    public void start() {
        starter = Thread.ofPlatform().daemon().name("analytics").start(this::startWhenPossible);
    }

    private void startWhenPossible() {
        try {
            do {
                try {
                    TopicSetup.ensure(kafka);
                    // The indices come last: while one is missing, a rewind that failed is repeated.
                    if (indices.lacksWhatWasTold()) {
                        Rewind.toTheBeginning(kafka, GROUP);
                    }
                    indices.ensure();
                    letters.ensure();
                    feed = Feed.start(FeedSettings.of(kafka, GROUP, TOPICS, BATCH), happenings);
                    LOG.info("analytics is reading");
                    return;
                } catch (IOException | RuntimeException e) {
                    LOG.warn("analytics waits for Elasticsearch and Kafka: {}", e.getMessage());
                }
            } while (!stopping.await(RETRY.toMillis(), TimeUnit.MILLISECONDS));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Whether nothing has ended the reading of records for good; waiting for the start is no such end. */
    public boolean isAlive() {
        Feed running = feed;
        return running == null || running.alive();
    }

    /** Whether topics and indices are there. */
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

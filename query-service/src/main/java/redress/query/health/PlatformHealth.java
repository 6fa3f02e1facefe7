package redress.query.health;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import redress.events.EventJson;
import redress.kafka.KafkaTrouble;
import redress.query.feed.ProjectionFeed;
import redress.query.index.BulkWriter;
import redress.query.index.Indices;
import redress.query.index.Write;
import redress.query.index.WriteBehind;
import tools.jackson.databind.node.ObjectNode;

/** Writes a document a minute to {@code platform-health}; what cannot be known at that minute is left out. */
@Component
final class PlatformHealth implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(PlatformHealth.class);

    private final Lag lag;
    private final IntakeTotals intake;
    private final DeadLetterTotals deadLetters;
    private final ProjectionFeed feed;
    private final ElasticsearchClient elasticsearch;
    private final BulkWriter writer;
    private final Clock clock;
    private final CountDownLatch stopping = new CountDownLatch(1);
    private @Nullable Thread thread;

    PlatformHealth(
            Lag lag,
            IntakeTotals intake,
            DeadLetterTotals deadLetters,
            ProjectionFeed feed,
            ElasticsearchClient elasticsearch,
            BulkWriter writer,
            Clock clock) {
        this.lag = lag;
        this.intake = intake;
        this.deadLetters = deadLetters;
        this.feed = feed;
        this.elasticsearch = elasticsearch;
        this.writer = writer;
        this.clock = clock;
    }

    @Override
    public void start() {
        thread = Thread.ofPlatform().daemon().name("platform-health").start(this::run);
    }

    private void run() {
        try {
            while (!stopping.await(untilNextMinute(), TimeUnit.MILLISECONDS)) {
                record();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private long untilNextMinute() {
        Instant now = clock.instant();
        Instant next = now.truncatedTo(ChronoUnit.MINUTES).plus(1, ChronoUnit.MINUTES);
        return now.until(next, ChronoUnit.MILLIS);
    }

    private void record() throws InterruptedException {
        if (!feed.hasStarted()) {
            return;
        }
        try {
            Instant minute = clock.instant().truncatedTo(ChronoUnit.MINUTES);
            try (WriteBehind writes = writer.live()) {
                writes.add(Write.of(Indices.PLATFORM_HEALTH, minute.toString(), 1, measured(minute)));
                writes.finish();
            }
        } catch (IOException | RuntimeException e) {
            LOG.warn("no health of this minute: {}", e.getClass().getSimpleName());
        }
    }

    private ObjectNode measured(Instant minute) throws IOException, InterruptedException {
        ObjectNode document = EventJson.MAPPER.createObjectNode().put("at", minute.toString());
        deadLetters.now().ifPresent(total -> document.put("deadLetters", total));
        document.put(
                "indexed",
                elasticsearch.count(c -> c.index(Indices.COMPLAINTS_ANALYST)).count());
        try {
            document.put("lag", lag.records());
        } catch (KafkaTrouble unknown) {
            LOG.debug("lag unknown", unknown);
        }
        intake.now()
                .ifPresent(totals -> document.put("accepted", totals.accepted())
                        .put("rejected", totals.rejected())
                        .put("stored", totals.stored()));
        return document;
    }

    @Override
    public void stop() {
        stopping.countDown();
    }

    @Override
    public boolean isRunning() {
        return thread != null && stopping.getCount() > 0;
    }
}

package redress.analytics.announcing;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;
import redress.analytics.emerging.Burst;
import redress.analytics.emerging.Bursts;
import redress.analytics.emerging.Lodged;
import redress.analytics.feed.Arrivals;
import redress.analytics.grouping.Aside;
import redress.analytics.index.Clusterings;
import redress.analytics.index.EmbeddedText;
import redress.analytics.index.Vectors;
import redress.analytics.regrouping.Regrouping;

/**
 * Looks at each complaint that comes in, on a thread of its own: what comes in meanwhile waits for nothing. What was lodged
 * long ago is history, which the next clustering will see.
 */
@Component
final class Watcher implements Arrivals, DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(Watcher.class);

    /** A burst of which the last complaint is older is no news. */
    private static final Duration NEWS = Duration.ofDays(3);

    /** Between two looks at least. */
    private static final Duration PAUSE = Duration.ofMillis(500);

    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(10);

    /** Of the time at most so much is looked: what comes in is more important. */
    private static final int ONE_PART_OF = 4;

    /** Of those that came in a pause. A burst has many complaints: it is seen by any of them. */
    private static final int LOOKED_AT = 5;

    /** While nothing can be announced. */
    private static final int MOST_WAITING = 1_000;

    private final Vectors vectors;
    private final Clusterings clusterings;
    private final Regrouping regrouping;
    private final Announcer announcer;
    private final Aside aside;
    private final Clock clock;
    private final BlockingQueue<EmbeddedText> waiting = new ArrayBlockingQueue<>(MOST_WAITING);
    /** Some could not wait: the window has to be read again to have them. */
    private final AtomicBoolean overflown = new AtomicBoolean();

    /** Complaints that came since the window was opened, and are no news. */
    private final AtomicInteger history = new AtomicInteger();

    private final AtomicBoolean looking = new AtomicBoolean();
    private final ExecutorService thread = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("watcher").factory());
    private volatile Duration pause = PAUSE;
    private @Nullable Window window;
    private final Bursts bursts = new Bursts();

    Watcher(
            Vectors vectors,
            Clusterings clusterings,
            Regrouping regrouping,
            Announcer announcer,
            Aside aside,
            Clock clock) {
        this.vectors = vectors;
        this.clusterings = clusterings;
        this.regrouping = regrouping;
        this.announcer = announcer;
        this.aside = aside;
        this.clock = clock;
    }

    @Override
    public void came(List<EmbeddedText> texts) {
        Instant oldest = clock.instant().minus(NEWS);
        for (EmbeddedText text : texts) {
            if (!text.at().isAfter(oldest)) {
                history.incrementAndGet();
            } else if (!waiting.offer(text)) {
                overflown.set(true);
            }
        }
        lookAtWhatWaits();
    }

    private void lookAtWhatWaits() {
        if (!waiting.isEmpty() && looking.compareAndSet(false, true)) {
            CompletableFuture.delayedExecutor(pause.toMillis(), TimeUnit.MILLISECONDS, thread)
                    .execute(this::look);
        }
    }

    private void look() {
        boolean may = false;
        Instant began = clock.instant();
        try {
            // What a clustering is about to find needs no announcement, and it would not know of this one.
            may = !regrouping.isRunning() && clusterings.latest().isPresent();
            if (may) {
                lookAt(drained());
            }
        } catch (IOException | RuntimeException e) {
            LOG.warn(
                    "new complaints were not looked at for new causes: {}",
                    e.getClass().getSimpleName());
            LOG.debug("new complaints were not looked at for new causes", e);
            window = null;
        } finally {
            Duration took = Duration.between(began, clock.instant());
            pause = between(PAUSE, took.multipliedBy(ONE_PART_OF - 1), LONGEST_PAUSE);
            looking.set(false);
            if (may) {
                lookAtWhatWaits();
            }
        }
    }

    private static Duration between(Duration least, Duration wanted, Duration most) {
        Duration enough = wanted.compareTo(least) < 0 ? least : wanted;
        return enough.compareTo(most) > 0 ? most : enough;
    }

    private List<EmbeddedText> drained() {
        List<EmbeddedText> texts = new ArrayList<>();
        waiting.drainTo(texts);
        return texts;
    }

    private void lookAt(List<EmbeddedText> texts) throws IOException {
        boolean incomplete = overflown.getAndSet(false);
        Instant now = clock.instant();
        Window current = window;
        if (current == null || incomplete || current.isOutgrown(history.get(), now)) {
            history.set(0);
            current = aside.run(() -> Window.open(vectors, now));
            window = current;
        }
        texts.forEach(current::add);
        int every = Math.max(1, texts.size() / LOOKED_AT);
        for (int i = texts.size() - 1; i >= 0; i -= every) {
            List<Lodged> soFar = current.until(texts.get(i));
            Optional<Burst> burst = aside.run(() -> bursts.with(soFar));
            if (burst.isPresent() && !announcer.found(burst.get(), current)) {
                window = null;
                return;
            }
        }
    }

    @Override
    public void destroy() {
        thread.shutdownNow();
    }
}

package redress.kafka;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads topics on a thread of its own and hands over batches. Offsets are committed after the handler has completed them, so
 * every record is handled at least once; a handler that throws gets the records again, after a growing pause. As long as
 * more records wait, several batches are completed together.
 */
public final class Feed implements AutoCloseable {

    /**
     * What is done with the records. May put off a part of it until it is asked to complete it; if that fails, everything
     * since the last time comes again.
     */
    @FunctionalInterface
    public interface Batches {
        void handle(List<Received> batch) throws Exception;

        /** Returns when everything handled so far is done for good. */
        default void complete() throws Exception {}

        /** Records may come again, or somebody else may have handled some: what is put off or remembered is void. */
        default void forget() {}
    }

    private static final Logger LOG = LoggerFactory.getLogger(Feed.class);
    private static final Duration POLL = Duration.ofMillis(200);
    private static final long LONGEST_PAUSE_MILLIS = 10_000;

    private final FeedSettings settings;
    private final Batches batches;
    private final Consumer<byte[], byte[]> consumer;
    private final Thread thread;
    private final CountDownLatch closing = new CountDownLatch(1);
    private final List<Received> held = new ArrayList<>();
    private final Uncompleted uncompleted = new Uncompleted();
    private Map<TopicPartition, Long> barrier = Map.of();
    private boolean rewindDue;
    private volatile @Nullable String trouble;

    private Feed(FeedSettings settings, Batches batches) {
        this.settings = settings;
        this.batches = batches;
        this.consumer = FeedConsumer.of(settings);
        this.thread = Thread.ofPlatform().name("feed-" + settings.group()).unstarted(this::run);
    }

    /** Starts reading. */
    public static Feed start(FeedSettings settings, Batches batches) {
        Feed feed = new Feed(settings, batches);
        feed.thread.start();
        return feed;
    }

    /** What the last batch failed with, as long as it has not succeeded since. */
    public @Nullable String trouble() {
        return trouble;
    }

    /** Whether records are still being read; a feed that is not alive was closed, or has died of a defect. */
    public boolean alive() {
        return thread.isAlive();
    }

    private void run() {
        try (consumer) {
            List<String> topics = Stream.concat(settings.leading().stream(), settings.following().stream())
                    .toList();
            consumer.subscribe(topics, forgetHeld());
            long pause = 0;
            while (closing.getCount() > 0) {
                pause = step() ? 0 : pauseAfter(pause);
            }
        } catch (WakeupException closed) {
            LOG.debug("feed {} closed", settings.group());
        } catch (RuntimeException | Error defect) {
            trouble = defect.getClass().getSimpleName();
            LOG.error("feed {} has died: {}", settings.group(), trouble);
            throw defect;
        }
    }

    private long pauseAfter(long pause) {
        long next = Math.min(LONGEST_PAUSE_MILLIS, Math.max(250, pause * 2));
        try {
            if (closing.await(next, TimeUnit.MILLISECONDS)) {
                return 0;
            }
        } catch (InterruptedException e) {
            closing.countDown();
        }
        return next;
    }

    private boolean step() {
        try {
            if (rewindDue) {
                rewind();
                rewindDue = false;
            }
            List<Received> leading = new ArrayList<>();
            for (ConsumerRecord<byte[], byte[]> kafka : consumer.poll(POLL)) {
                Received received = Received.of(kafka);
                (settings.following().contains(received.topic()) ? held : leading).add(received);
            }
            raiseBarrier();
            handle(leading);
            if (isTimeToComplete()) {
                complete();
            }
            if (!held.isEmpty() && barrierPassed()) {
                handle(List.copyOf(held));
                complete();
                held.clear();
                barrier = Map.of();
                consumer.resume(consumer.paused());
            }
            trouble = null;
            return true;
        } catch (WakeupException closed) {
            throw closed;
        } catch (Exception e) {
            trouble = e.getClass().getSimpleName() + ": " + e.getMessage();
            LOG.warn("feed {}: batch failed, will be tried again: {}", settings.group(), trouble);
            LOG.debug("feed {} failed", settings.group(), e);
            // Not here: Kafka itself may be away, and then rewinding fails as well.
            rewindDue = true;
            return false;
        }
    }

    private void handle(List<Received> batch) throws Exception {
        if (batch.isEmpty()) {
            return;
        }
        batches.handle(batch);
        uncompleted.add(batch);
    }

    private boolean isTimeToComplete() {
        return uncompleted.records() + FeedConsumer.BATCH > settings.maxRecords()
                || uncompleted.isOld()
                || !moreWaits();
    }

    /** As far as the last fetch told. */
    private boolean moreWaits() {
        return assigned(settings.leading()).stream()
                .anyMatch(partition -> consumer.currentLag(partition).orElse(0) > 0);
    }

    private void complete() throws Exception {
        if (uncompleted.records() > 0) {
            batches.complete();
            consumer.commitSync(uncompleted.next());
            uncompleted.clear();
        }
    }

    private void raiseBarrier() {
        if (!held.isEmpty() && barrier.isEmpty()) {
            consumer.pause(assigned(settings.following()));
            barrier = consumer.endOffsets(assigned(settings.leading()));
        }
    }

    private boolean barrierPassed() {
        return barrier.entrySet().stream().allMatch(end -> consumer.position(end.getKey()) >= end.getValue());
    }

    private Set<TopicPartition> assigned(List<String> topics) {
        return consumer.assignment().stream()
                .filter(partition -> topics.contains(partition.topic()))
                .collect(Collectors.toSet());
    }

    /** Back to what is committed: the failed batch and whatever was held come again. */
    private void rewind() {
        batches.forget();
        uncompleted.clear();
        held.clear();
        barrier = Map.of();
        Set<TopicPartition> assignment = consumer.assignment();
        consumer.resume(consumer.paused());
        Map<TopicPartition, OffsetAndMetadata> committed = consumer.committed(assignment);
        for (TopicPartition partition : assignment) {
            OffsetAndMetadata offset = committed.get(partition);
            if (offset == null) {
                consumer.seekToBeginning(Set.of(partition));
            } else {
                consumer.seek(partition, offset);
            }
        }
    }

    private ConsumerRebalanceListener forgetHeld() {
        return new ConsumerRebalanceListener() {
            @Override
            public void onPartitionsRevoked(Collection<TopicPartition> partitions) {
                completeBeforeOthersRead();
                held.clear();
                barrier = Map.of();
            }

            // The partitions are somebody else's already, and all that was not completed comes to them.
            @Override
            public void onPartitionsLost(Collection<TopicPartition> partitions) {
                uncompleted.clear();
                batches.forget();
                held.clear();
                barrier = Map.of();
            }

            @Override
            public void onPartitionsAssigned(Collection<TopicPartition> partitions) {
                consumer.resume(consumer.paused());
            }
        };
    }

    private void completeBeforeOthersRead() {
        try {
            complete();
        } catch (Exception e) {
            LOG.warn(
                    "feed {}: what was handled comes again: {}",
                    settings.group(),
                    e.getClass().getSimpleName());
            uncompleted.clear();
        }
        batches.forget();
    }

    /** Ends after the batch at hand. */
    @Override
    public void close() {
        closing.countDown();
        consumer.wakeup();
        try {
            thread.join(Duration.ofSeconds(20));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}

package redress.launcher.intake;

import java.time.Duration;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import redress.events.Topics;
import redress.events.cloudevents.CloudEvent;
import redress.kafka.KafkaAccess;
import redress.kafka.Publisher;

/**
 * The door to the intake for records in bulk: many are on their way at once, as far as memory allows; one that Kafka does
 * not take, because it is down, is sent again until it does.
 */
public final class IntakeTopic implements AutoCloseable {

    private static final int KILO = 1024;
    private static final int ROOM = 24 * KILO;
    private static final Duration ASK = Duration.ofSeconds(1);

    private final Publisher publisher;
    private final Consumer<String> news;
    /** Kilobytes that may still be put on their way. */
    private final Semaphore room = new Semaphore(ROOM);

    private final Queue<Outgoing> failed = new ConcurrentLinkedQueue<>();
    private final AtomicLong sent = new AtomicLong();
    private final AtomicLong acknowledged = new AtomicLong();

    public IntakeTopic(String bootstrapServers, Consumer<String> news) {
        publisher = new Publisher(KafkaAccess.plain(bootstrapServers));
        this.news = news;
    }

    /** Puts a record on its way, as soon as there is room. */
    public void send(String key, CloudEvent event) {
        var record = new Outgoing(key, event);
        while (!tryAcquire(record.size())) {
            sendAgain();
        }
        sent.incrementAndGet();
        publish(record);
    }

    private void publish(Outgoing record) {
        var _ = publisher.send(Topics.INTAKE, record.key(), record.event()).whenComplete((_, trouble) -> {
            if (trouble == null) {
                acknowledged.incrementAndGet();
                room.release(record.size());
            } else {
                failed.add(record);
            }
        });
    }

    /** Returns when Kafka has everything. */
    public void finish() {
        var records = sent.get();
        while (acknowledged.get() < records) {
            if (tryAcquire(ROOM)) {
                room.release(ROOM);
            } else {
                sendAgain();
            }
        }
    }

    private void sendAgain() {
        var record = failed.poll();
        if (record != null) {
            news.accept("Kafka does not take records; waiting for it …");
        }
        for (; record != null; record = failed.poll()) {
            publish(record);
        }
    }

    private boolean tryAcquire(int kilobytes) {
        try {
            return room.tryAcquire(kilobytes, ASK.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while sending", e);
        }
    }

    public long acknowledged() {
        return acknowledged.get();
    }

    @Override
    public void close() {
        publisher.close();
    }

    private record Outgoing(String key, CloudEvent event) {

        int size() {
            return Math.min(ROOM, 1 + event.data().length / KILO);
        }
    }
}

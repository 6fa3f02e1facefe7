package redress.launcher.bench.commands;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import redress.events.Topics;
import redress.events.cloudevents.CloudEvent;
import redress.kafka.KafkaAccess;
import redress.kafka.Publisher;
import redress.launcher.bench.Latencies;

/** A reader of {@code complaint-events}, and of a topic that only it writes, that looks how old each record is. */
final class LagReader implements AutoCloseable {

    /** What leads to records. */
    interface Cause {
        void happen() throws Exception;
    }

    private static final String ALONE = "bench-alone";
    private static final Duration LAST = Duration.ofSeconds(3);

    private final String kafka;
    private final KafkaConsumer<byte[], byte[]> consumer;
    private final Thread thread;
    private volatile Latencies times = new Latencies();

    LagReader(String kafka) throws Exception {
        this.kafka = kafka;
        try (var admin = Admin.create(Map.of("bootstrap.servers", kafka))) {
            admin.createTopics(List.of(new NewTopic(ALONE, 1, (short) 1))).all().get();
        }
        consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", kafka), new ByteArrayDeserializer(), new ByteArrayDeserializer());
        var partitions = new ArrayList<TopicPartition>();
        for (var topic : List.of(Topics.COMPLAINT_EVENTS, ALONE)) {
            consumer.partitionsFor(topic).forEach(p -> partitions.add(new TopicPartition(topic, p.partition())));
        }
        consumer.assign(partitions);
        consumer.seekToEnd(partitions);
        thread = Thread.ofPlatform().daemon().name("lag-reader").start(this::read);
    }

    private void read() {
        try {
            while (true) { // until woken
                for (var record : consumer.poll(Duration.ofSeconds(1))) {
                    var time = record.headers().lastHeader("ce_time");
                    var then = Instant.parse(new String(time.value(), UTF_8));
                    times.add(Duration.between(then, Instant.now()).toNanos() / 1e6);
                }
            }
        } catch (WakeupException closed) {
            consumer.close();
        }
    }

    /** How old the records were that came because of it. */
    Latencies during(Cause cause) throws Exception {
        times = new Latencies();
        cause.happen();
        settle();
        return times;
    }

    /** Returns when nothing has come for a while. */
    private void settle() {
        for (int before = -1; before < times.count(); LockSupport.parkNanos(LAST.toNanos())) {
            before = times.count();
        }
    }

    /** The same for records that are sent to Kafka and nothing else. */
    Latencies kafkaAlone(double perSecond, Duration time) throws Exception {
        try (var publisher = new Publisher(KafkaAccess.plain(kafka))) {
            return during(() -> {
                for (long i = 0; i < perSecond * time.toSeconds(); i++) {
                    var id = UUID.randomUUID().toString();
                    var event = new CloudEvent(
                            id, "/redress/bench", "redress.bench.v1", id, Instant.now(), Map.of(), new byte[300]);
                    publisher.await(List.of(publisher.send(ALONE, id, event)));
                    LockSupport.parkNanos((long) (1e9 / perSecond));
                }
            });
        }
    }

    @Override
    public void close() {
        consumer.wakeup();
        try {
            thread.join(Duration.ofSeconds(5));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}

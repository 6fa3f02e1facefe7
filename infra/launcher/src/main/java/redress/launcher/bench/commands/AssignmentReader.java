package redress.launcher.bench.commands;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import redress.events.EventTypes;
import redress.events.Topics;
import redress.events.finding.Finding;
import redress.launcher.bench.Latencies;

/** Hears on {@code findings} when it was first said where a complaint belongs. */
final class AssignmentReader implements AutoCloseable {

    private static final byte[] GROUPED =
            EventTypes.nameOf(Finding.ComplaintGrouped.class).getBytes(UTF_8);
    private static final Duration PAUSE = Duration.ofMillis(20);

    private final Map<String, Long> said = new ConcurrentHashMap<>();
    private final KafkaConsumer<byte[], byte[]> consumer;
    private final Thread thread;

    AssignmentReader(String kafka) {
        consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", kafka), new ByteArrayDeserializer(), new ByteArrayDeserializer());
        List<TopicPartition> partitions = new ArrayList<>();
        consumer.partitionsFor(Topics.FINDINGS)
                .forEach(p -> partitions.add(new TopicPartition(p.topic(), p.partition())));
        consumer.assign(partitions);
        consumer.seekToEnd(partitions);
        partitions.forEach(consumer::position);
        thread = Thread.ofPlatform().daemon().name("assignments").start(this::read);
    }

    private void read() {
        try {
            while (true) { // until woken
                for (var record : consumer.poll(Duration.ofSeconds(1))) {
                    var type = record.headers().lastHeader("ce_type").value();
                    var subject = record.headers().lastHeader("ce_subject").value();
                    if (Arrays.equals(type, GROUPED)) {
                        said.putIfAbsent(new String(subject, UTF_8), System.nanoTime());
                    }
                }
            }
        } catch (WakeupException closed) {
            consumer.close();
        }
    }

    /**
     * How long after they were due it was said of these complaints.
     *
     * @param due of each complaint, by {@link System#nanoTime}
     * @param patience that nothing is worth more waiting for
     */
    Latencies of(Map<String, Long> due, Duration patience) {
        var giveUp = System.nanoTime() + patience.toNanos();
        while (!said.keySet().containsAll(due.keySet()) && System.nanoTime() < giveUp) {
            LockSupport.parkNanos(PAUSE.toNanos());
        }
        var times = new Latencies();
        due.forEach((complaint, since) -> {
            var heard = said.get(complaint);
            times.add(heard == null ? patience.toMillis() : (heard - since) / 1e6);
        });
        return times;
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

package redress.kafka;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.InvalidRecordException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jspecify.annotations.Nullable;
import redress.events.cloudevents.CloudEvent;
import redress.events.cloudevents.CloudEvents;

/** Publishes to Kafka, idempotent and in order per key; what it promises is done only when Kafka has acknowledged it. */
public final class Publisher implements AutoCloseable {

    /** Lengths and other numbers that come with a record and with each of its headers. */
    private static final long ENVELOPE = 100;

    private static final Duration DELIVERY = Duration.ofSeconds(60);

    private final KafkaProducer<byte[], byte[]> producer;

    public Publisher(KafkaAccess kafka) {
        ByteArraySerializer bytes = new ByteArraySerializer();
        producer = new KafkaProducer<>(
                kafka.client(Map.of(
                        "enable.idempotence",
                        true,
                        "acks",
                        "all",
                        "linger.ms",
                        5,
                        "batch.size",
                        128 * 1024,
                        "max.request.size",
                        TopicSetup.MAX_RECORD_BYTES,
                        "buffer.memory",
                        48L * 1024 * 1024,
                        "request.timeout.ms",
                        20_000,
                        "delivery.timeout.ms",
                        (int) DELIVERY.toMillis())),
                bytes,
                bytes);
    }

    /** Sends an event in binary mode; completes when Kafka has it. */
    public CompletableFuture<RecordMetadata> send(String topic, String key, CloudEvent event) {
        return send(topic, key, CloudEvents.headers(event), event.data());
    }

    /**
     * Sends bytes as they are; completes when Kafka has them. What is too large for the topic fails at once, before
     * anything that is sent after it.
     */
    public CompletableFuture<RecordMetadata> send(
            String topic, @Nullable String key, Map<String, byte[]> headers, byte @Nullable [] value) {
        ProducerRecord<byte[], byte[]> kafka =
                new ProducerRecord<>(topic, null, key == null ? null : key.getBytes(UTF_8), value);
        Headers target = kafka.headers();
        headers.forEach(target::add);
        CompletableFuture<RecordMetadata> done = new CompletableFuture<>();
        if (size(kafka) > TopicSetup.maxBytes(topic)) {
            done.completeExceptionally(new RecordTooLargeException("larger than " + topic + " takes"));
            return done;
        }
        var _ = producer.send(kafka, (metadata, trouble) -> {
            if (trouble == null) {
                done.complete(metadata);
            } else {
                done.completeExceptionally(trouble);
            }
        });
        return done;
    }

    /** At least what the record will take in the log. */
    private static long size(ProducerRecord<byte[], byte[]> kafka) {
        long size = ENVELOPE + length(kafka.key()) + length(kafka.value());
        for (Header header : kafka.headers()) {
            size += ENVELOPE + header.key().length() + length(header.value());
        }
        return size;
    }

    private static long length(byte @Nullable [] bytes) {
        return bytes == null ? 0 : bytes.length;
    }

    /**
     * Waits until Kafka has acknowledged all of them.
     *
     * @throws KafkaTrouble if one was not acknowledged; some of the others may have been
     */
    public void await(List<? extends CompletableFuture<?>> sent) {
        try {
            CompletableFuture.allOf(sent.toArray(CompletableFuture[]::new))
                    .get(DELIVERY.plusSeconds(10).toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            throw new KafkaTrouble("a record was not acknowledged", e.getCause());
        } catch (TimeoutException e) {
            throw new KafkaTrouble("records were not acknowledged in time", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new KafkaTrouble("interrupted while publishing", e);
        }
    }

    /** Whether Kafka did not take a record for what it is, so that sending it again is of no use. */
    public static boolean isForGood(Throwable trouble) {
        return trouble instanceof RecordTooLargeException
                || trouble instanceof InvalidRecordException
                || trouble instanceof SerializationException;
    }

    @Override
    public void close() {
        producer.close(Duration.ofSeconds(10));
    }
}

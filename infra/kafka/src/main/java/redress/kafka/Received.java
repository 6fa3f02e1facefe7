package redress.kafka;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.jspecify.annotations.Nullable;
import redress.events.cloudevents.CloudEvent;
import redress.events.cloudevents.CloudEvents;

/**
 * A record as it arrived from a topic, readable or not.
 *
 * @param key absent if the publisher gave none
 * @param headers the last value of each header
 * @param value absent for a tombstone
 */
public record Received(
        String topic,
        int partition,
        long offset,
        @Nullable String key,
        Map<String, byte[]> headers,
        byte @Nullable [] value) {

    static Received of(ConsumerRecord<byte[], byte[]> kafka) {
        Map<String, byte[]> headers = new LinkedHashMap<>();
        for (Header header : kafka.headers()) {
            headers.put(header.key(), header.value() == null ? new byte[0] : header.value());
        }
        String key = kafka.key() == null ? null : new String(kafka.key(), UTF_8);
        return new Received(kafka.topic(), kafka.partition(), kafka.offset(), key, headers, kafka.value());
    }

    /**
     * The record as a CloudEvent.
     *
     * @throws redress.events.cloudevents.NotACloudEvent if it is none
     */
    public CloudEvent event() {
        return CloudEvents.read(headers, value);
    }

    /** Where the record stands, the same at every delivery: {@code topic-partition@offset}. */
    public String position() {
        return topic + "-" + partition + "@" + offset;
    }

    TopicPartition topicPartition() {
        return new TopicPartition(topic, partition);
    }

    /** Says nothing of the content, which may be personal. */
    @Override
    public String toString() {
        return position();
    }
}

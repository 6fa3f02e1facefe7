package redress.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static redress.embedded.EmbeddedStack.Part.KAFKA;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.Test;

class EmbeddedKafkaTest {

    private static final int TEN_MEGABYTES = 10 * 1024 * 1024;

    private final EmbeddedStack stack = EmbeddedStack.shared(KAFKA);

    @Test
    void aReadyBrokerMakesTopicsAtOnce() throws Exception {
        try (var admin = admin()) {
            assertThat(admin.describeCluster().nodes().get()).hasSize(1);
            admin.createTopics(List.of(new NewTopic("made", 2, (short) 1)))
                    .all()
                    .get();
            assertThat(admin.listTopics().names().get()).contains("made");
        }
    }

    @Test
    void topicsAreNotMadeByUsingThem() {
        try (var producer = producer()) {
            assertThatThrownBy(() -> producer.partitionsFor("never-made")).isInstanceOf(TimeoutException.class);
        }
    }

    @Test
    void aRecordOfTenMegabytesIsReadAfterTheBrokerWasKilled() throws Exception {
        try (var admin = admin()) {
            admin.createTopics(List.of(new NewTopic("large", 1, (short) 1)))
                    .all()
                    .get();
        }
        try (var producer = producer()) {
            producer.send(new ProducerRecord<>("large", new byte[TEN_MEGABYTES]))
                    .get();
        }

        Killed.andStartedAgain(stack.server(KAFKA));

        assertThat(bytesRead("large")).isEqualTo(TEN_MEGABYTES);
    }

    private long bytesRead(String topic) {
        var group = Map.<String, Object>of(
                "bootstrap.servers", stack.kafka(), "group.id", "reader", "auto.offset.reset", "earliest");
        var read = new AtomicLong();
        try (var consumer = new KafkaConsumer<>(group, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            consumer.subscribe(List.of(topic));
            await().atMost(Duration.ofSeconds(30)).until(() -> {
                consumer.poll(Duration.ofMillis(200)).forEach(record -> read.addAndGet(record.value().length));
                return read.get() > 0;
            });
        }
        return read.get();
    }

    private KafkaProducer<byte[], byte[]> producer() {
        return new KafkaProducer<>(
                Map.of(
                        "bootstrap.servers",
                        stack.kafka(),
                        "acks",
                        "all",
                        "max.block.ms",
                        5_000,
                        "max.request.size",
                        16 * 1024 * 1024),
                new ByteArraySerializer(),
                new ByteArraySerializer());
    }

    private Admin admin() {
        return Admin.create(Map.of("bootstrap.servers", stack.kafka()));
    }
}

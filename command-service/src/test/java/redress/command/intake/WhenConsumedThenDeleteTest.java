package redress.command.intake;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.junit.jupiter.api.Test;
import redress.command.Running;
import redress.events.Topics;
import redress.events.cloudevents.CloudEvent;
import redress.events.intake.LodgeComplaint;
import redress.kafka.Publisher;

class WhenConsumedThenDeleteTest {

    @Test
    void recordsThatAreInTheEventStoreAreDeletedFromTheTopic() {
        String externalId = UUID.randomUUID().toString();
        byte[] data =
                ("{\"externalId\":\"" + externalId + "\",\"product\":\"Card\",\"channel\":\"web\"}").getBytes(UTF_8);
        Publisher publisher = Running.bean(Publisher.class);
        publisher.await(List.of(publisher.send(
                Topics.INTAKE,
                externalId,
                new CloudEvent(externalId, "deleting", LodgeComplaint.TYPE, null, null, Map.of(), data))));
        try (var consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", Running.kafka()),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(Topics.INTAKE).stream()
                    .map(each -> new TopicPartition(each.topic(), each.partition()))
                    .toList();
            assertThat(consumer.endOffsets(partitions)).isNotEqualTo(consumer.beginningOffsets(partitions));

            await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> {
                Running.bean(WhenConsumedThenDelete.class).delete();
                assertThat(consumer.beginningOffsets(partitions)).isEqualTo(consumer.endOffsets(partitions));
            });
        }
    }

    @Test
    void whateverHappensTheTopicKeepsNothingForMoreThanAnHour() throws Exception {
        ConfigResource topic = new ConfigResource(ConfigResource.Type.TOPIC, Topics.INTAKE);
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", Running.kafka()))) {
            Config config = admin.describeConfigs(List.of(topic))
                    .all()
                    .get()
                    .values()
                    .iterator()
                    .next();

            assertThat(config.get("segment.ms").value()).isEqualTo("600000");
            // With a segment more, and the broker's looks every five minutes, it is an hour.
            assertThat(Long.parseLong(config.get("retention.ms").value())).isLessThanOrEqualTo(2_400_000);
            assertThat(config.get("message.timestamp.type").value()).isEqualTo("LogAppendTime");
        }
    }
}

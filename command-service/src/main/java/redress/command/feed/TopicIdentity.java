package redress.command.feed;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.TopicDescription;
import redress.kafka.KafkaAccess;
import redress.kafka.KafkaTrouble;

/** Tells a topic from an earlier one of the same name, whose offsets mean other records. */
public final class TopicIdentity {

    private TopicIdentity() {}

    /** The id that Kafka gave the topic when it was made. */
    public static String of(KafkaAccess kafka, String topic) {
        try (Admin admin = kafka.admin()) {
            Map<String, TopicDescription> described =
                    admin.describeTopics(List.of(topic)).allTopicNames().get();
            return Objects.requireNonNull(described.get(topic)).topicId().toString();
        } catch (ExecutionException e) {
            throw new KafkaTrouble("Kafka does not describe the topic " + topic, e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new KafkaTrouble("interrupted while asking for the topic " + topic, e);
        }
    }
}

package redress.kafka;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.errors.TopicExistsException;
import redress.events.Topics;

/**
 * Creates the topics that are missing. All have the same number of partitions, so that a complaint's events and the
 * findings about it reach the same reader.
 */
public final class TopicSetup {

    /** Records up to 16 MiB and their headers: a broken record must reach the rejected topic whole. */
    public static final int MAX_RECORD_BYTES = 17 * 1024 * 1024;

    private static final int PARTITIONS = 4;
    private static final String A_WEEK = "604800000";
    private static final String FOR_EVER = "-1";

    private TopicSetup() {}

    /** Creates what is missing at {@code bootstrapServers}; several services may do so at once. */
    public static void ensure(String bootstrapServers) {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers))) {
            Set<String> existing = admin.listTopics().names().get();
            List<NewTopic> missing = Topics.ALL.stream()
                    .filter(name -> !existing.contains(name))
                    .map(TopicSetup::topic)
                    .toList();
            create(admin, missing);
        } catch (ExecutionException e) {
            throw new KafkaTrouble("the topics at " + bootstrapServers + " cannot be set up", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new KafkaTrouble("interrupted while setting up topics", e);
        }
    }

    private static void create(Admin admin, List<NewTopic> topics) throws ExecutionException, InterruptedException {
        for (var result : admin.createTopics(topics).values().values()) {
            try {
                result.get();
            } catch (ExecutionException e) {
                if (!(e.getCause() instanceof TopicExistsException)) {
                    throw e;
                }
            }
        }
    }

    /** The longest record a topic takes: a rejected one has a few headers more than the record it was. */
    static int maxBytes(String name) {
        return name.equals(Topics.INTAKE_REJECTED) ? MAX_RECORD_BYTES : MAX_RECORD_BYTES - 64 * 1024;
    }

    private static NewTopic topic(String name) {
        boolean intake = name.equals(Topics.INTAKE) || name.equals(Topics.INTAKE_REJECTED);
        return new NewTopic(name, Optional.of(PARTITIONS), Optional.empty())
                .configs(Map.of(
                        "max.message.bytes",
                        Integer.toString(maxBytes(name)),
                        "retention.ms",
                        intake ? A_WEEK : FOR_EVER));
    }
}

package redress.kafka;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.ConfigResource;
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
    /** An intake record is personal and not sealed yet: whatever happens, it is gone after an hour. */
    private static final Duration INTAKE = Duration.ofMinutes(40);
    /** Only whole segments of a log go. */
    private static final Duration INTAKE_SEGMENT = Duration.ofMinutes(10);

    private static final Duration REJECTED = Duration.ofDays(30);
    private static final Duration REJECTED_SEGMENT = Duration.ofDays(1);
    private static final String FOR_EVER = "-1";

    private TopicSetup() {}

    /** Creates what is missing; several services may do so at once. */
    public static void ensure(KafkaAccess kafka) {
        try (Admin admin = kafka.admin()) {
            Set<String> existing = admin.listTopics().names().get();
            List<NewTopic> missing = Topics.ALL.stream()
                    .filter(name -> !existing.contains(name))
                    .map(TopicSetup::topic)
                    .toList();
            create(admin, missing);
            limit(admin);
        } catch (ExecutionException e) {
            throw new KafkaTrouble("the topics at " + kafka + " cannot be set up", e.getCause());
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

    /** Also for topics of an earlier version, which kept everything for longer. */
    private static void limit(Admin admin) throws ExecutionException, InterruptedException {
        Map<ConfigResource, Collection<AlterConfigOp>> limits = new HashMap<>();
        for (String name : List.of(Topics.INTAKE, Topics.INTAKE_REJECTED)) {
            limits.put(
                    new ConfigResource(ConfigResource.Type.TOPIC, name),
                    kept(name).entrySet().stream()
                            .map(setting -> new AlterConfigOp(
                                    new ConfigEntry(setting.getKey(), setting.getValue()), AlterConfigOp.OpType.SET))
                            .toList());
        }
        admin.incrementalAlterConfigs(limits).all().get();
    }

    private static Map<String, String> kept(String name) {
        return switch (name) {
            case Topics.INTAKE ->
                // By the broker's clock: a publisher may stamp its records with whatever time they are about.
                Map.of(
                        "retention.ms",
                        "" + INTAKE.toMillis(),
                        "segment.ms",
                        "" + INTAKE_SEGMENT.toMillis(),
                        "message.timestamp.type",
                        "LogAppendTime");
            case Topics.INTAKE_REJECTED ->
                Map.of("retention.ms", "" + REJECTED.toMillis(), "segment.ms", "" + REJECTED_SEGMENT.toMillis());
            default -> Map.of("retention.ms", FOR_EVER);
        };
    }

    /** The longest record a topic takes: a rejected one has a few headers more than the record it was. */
    static int maxBytes(String name) {
        return name.equals(Topics.INTAKE_REJECTED) ? MAX_RECORD_BYTES : MAX_RECORD_BYTES - 64 * 1024;
    }

    private static NewTopic topic(String name) {
        Map<String, String> configs = new HashMap<>(kept(name));
        configs.put("max.message.bytes", Integer.toString(maxBytes(name)));
        return new NewTopic(name, Optional.of(PARTITIONS), Optional.empty()).configs(configs);
    }
}

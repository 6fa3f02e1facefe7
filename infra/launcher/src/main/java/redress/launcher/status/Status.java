package redress.launcher.status;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import redress.identity.Role;
import redress.kafka.ConsumerLag;
import redress.kafka.KafkaAccess;
import redress.kafka.KafkaTrouble;
import redress.launcher.api.Api;
import redress.launcher.api.ApiTrouble;
import redress.launcher.deadletter.DeadLetters;
import redress.launcher.platform.Platform;
import redress.launcher.platform.ProcessRecord;

/**
 * Everything {@code ./redress status} tells; the record's components are the fields of its JSON.
 *
 * @param lag records each consumer group has still to read
 * @param unpublished events in the event store that Kafka does not have yet
 * @param deadLetters sequences with dead letters, that is what a processor could not handle
 */
public record Status(
        String data,
        boolean running,
        boolean ok,
        List<PartStatus> parts,
        long memoryBytes,
        Conservation conservation,
        Map<String, Long> lag,
        @Nullable Long unpublished,
        @Nullable Long deadLetters,
        @Nullable Analysis analysis) {

    private static final List<String> GROUPS =
            List.of("command-intake", "command-findings", "query-projections", "analytics");

    public static Status of(Platform platform, Instant now) {
        var parts = parts(platform, now);
        var running = parts.stream().anyMatch(part -> part.state() != PartStatus.State.DOWN);
        var up = parts.stream().allMatch(part -> part.state() == PartStatus.State.UP);
        var conservation = running ? Conservation.of(platform) : new Conservation(null, null, null);
        return new Status(
                platform.data().path().toString(),
                running,
                up && conservation.equal(),
                parts,
                parts.stream().mapToLong(PartStatus::memoryBytes).sum(),
                conservation,
                running ? lag(platform) : Map.of(),
                running ? orUnknown(() -> unpublished(platform)) : null,
                running ? orUnknown(() -> DeadLetters.of(platform).total()) : null,
                running ? orUnknown(() -> Analysis.of(platform)) : null);
    }

    /** Memory of every process of the platform, the launcher's too. */
    public static long memory(Platform platform, Instant now) {
        return parts(platform, now).stream().mapToLong(PartStatus::memoryBytes).sum();
    }

    private static List<PartStatus> parts(Platform platform, Instant now) {
        var launcher = ProcessRecord.read(platform.data().launcher()).flatMap(ProcessRecord::running);
        var alone = PartStatus.launcher(launcher, now);
        var parts = platform.parts().parallelStream()
                .map(part -> PartStatus.of(part, now))
                .toList();
        return Stream.concat(Stream.of(alone), parts.stream()).toList();
    }

    private static Map<String, Long> lag(Platform platform) {
        var lag = new LinkedHashMap<String, Long>();
        try (var kafka = new ConsumerLag(KafkaAccess.plain(platform.ports().kafkaBootstrap()))) {
            for (var group : GROUPS) {
                lag.put(
                        group,
                        kafka.of(group).values().stream()
                                .mapToLong(Long::longValue)
                                .sum());
            }
        } catch (KafkaTrouble notNow) {
            // A group without a number could not be asked.
        }
        return lag;
    }

    private static long unpublished(Platform platform) {
        return Api.commands(platform, Role.ADMIN)
                .get("/api/intake/totals")
                .path("unpublished")
                .asLong();
    }

    private static <T> @Nullable T orUnknown(Supplier<T> question) {
        try {
            return question.get();
        } catch (ApiTrouble notNow) {
            return null;
        }
    }
}

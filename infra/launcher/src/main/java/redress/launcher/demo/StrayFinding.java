package redress.launcher.demo;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import redress.events.EventJson;
import redress.events.EventTypes;
import redress.events.FixId;
import redress.events.RootCauseId;
import redress.events.Topics;
import redress.events.cloudevents.CloudEvent;
import redress.events.finding.Finding.FixEffectMeasured;
import redress.events.finding.FixEffect;
import redress.kafka.KafkaAccess;
import redress.kafka.Publisher;
import redress.launcher.platform.Platform;

/**
 * A finding that went astray: another installation has measured a fix of a root cause that is not known here. It becomes a
 * dead letter, so that a newcomer sees what becomes of what nobody can handle.
 */
final class StrayFinding {

    private static final String SOURCE = "another-installation";
    private static final RootCauseId ELSEWHERE = new RootCauseId(UUID.nameUUIDFromBytes(SOURCE.getBytes(UTF_8)));
    private static final Duration WEEKS = Duration.ofDays(28);

    private StrayFinding() {}

    /** Sends it once. */
    static void send(Platform platform, DemoFile file, Instant at) {
        if (file.state().decisions().contains(SOURCE)) {
            return;
        }
        try (var publisher = new Publisher(KafkaAccess.plain(platform.ports().kafkaBootstrap()))) {
            publisher.await(List.of(publisher.send(Topics.FINDINGS, ELSEWHERE.toString(), finding(at))));
        }
        file.change(state -> state.decided(SOURCE));
    }

    private static CloudEvent finding(Instant at) {
        var before = new FixEffect.Counted(at.minus(WEEKS.multipliedBy(2)), at.minus(WEEKS), 31, null);
        var after = new FixEffect.Counted(at.minus(WEEKS), at, 12, null);
        var effect = new FixEffect(
                FixId.number(1),
                Map.of(),
                FixEffect.Verdict.NOT_ENOUGH_DATA,
                null,
                null,
                null,
                .95,
                null,
                .5,
                before,
                after,
                "exact-rate-ratio",
                List.of(),
                null);
        var data = EventJson.MAPPER.writeValueAsBytes(new FixEffectMeasured(ELSEWHERE, at, effect));
        return new CloudEvent(
                SOURCE + "-" + at,
                SOURCE,
                EventTypes.nameOf(FixEffectMeasured.class),
                ELSEWHERE.toString(),
                at,
                Map.of(),
                data);
    }
}

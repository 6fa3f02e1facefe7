package redress.analytics.grouping;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;
import redress.events.EventJson;
import redress.events.EventTypes;
import redress.events.Topics;
import redress.events.cloudevents.CloudEvent;
import redress.events.finding.Finding;
import redress.kafka.KafkaAccess;
import redress.kafka.Publisher;

/** Publishes findings. The same finding published again has the same event id. */
@Component
public final class Findings implements DisposableBean {

    private static final String SOURCE = "/redress/analytics";
    /** Held in memory until Kafka has acknowledged them. */
    private static final int AT_ONCE = 5000;

    private final Publisher publisher;

    Findings(KafkaAccess kafka) {
        publisher = new Publisher(kafka);
    }

    /** Returns when Kafka has all of them. */
    public void publish(List<? extends Finding> findings) {
        for (int from = 0; from < findings.size(); from += AT_ONCE) {
            List<CompletableFuture<?>> sent = new ArrayList<>();
            for (Finding finding : findings.subList(from, Math.min(findings.size(), from + AT_ONCE))) {
                sent.add(publisher.send(Topics.FINDINGS, finding.subject(), event(finding)));
            }
            publisher.await(sent);
        }
    }

    /** As it is published: the same finding is the same event. */
    static CloudEvent event(Finding finding) {
        String type = EventTypes.nameOf(finding.getClass());
        return new CloudEvent(
                id(type, finding),
                SOURCE,
                type,
                finding.subject(),
                finding.at(),
                Map.of(),
                EventJson.MAPPER.writeValueAsBytes(finding));
    }

    private static String id(String type, Finding finding) {
        String which = switch (finding) {
            case Finding.CauseSuspected suspected -> suspected.suspicion().clustering() + " " + suspected.at();
            case Finding.ComplaintGrouped grouped -> Long.toString(grouped.version());
            case Finding.FixEffectMeasured measured ->
                measured.effect().fix() + " " + new TreeMap<>(measured.effect().segment()) + " " + measured.at();
            case Finding.RegressionSuspected suspected -> suspected.fix() + " " + suspected.at();
        };
        String name = type + '\0' + finding.subject() + '\0' + which;
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).toString();
    }

    @Override
    public void destroy() {
        publisher.close();
    }
}

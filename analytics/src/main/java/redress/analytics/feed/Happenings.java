package redress.analytics.feed;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import redress.analytics.grouping.Judgements;
import redress.events.EventJson;
import redress.events.EventTypes;
import redress.events.cloudevents.CloudEvent;
import redress.events.complaint.ComplaintEvent.ComplaintLodged;
import redress.events.rootcause.RootCauseEvent.RootCauseConfirmed;
import redress.events.rootcause.RootCauseEvent.RootCauseRejected;
import redress.kafka.Feed;
import redress.kafka.Received;
import redress.operations.deadletter.Poison;
import tools.jackson.core.JacksonException;

/** Picks out of a batch of events those that analytics learns from; one of these that cannot be read is poison. */
@Component
final class Happenings implements Feed.Batches {

    private static final Map<String, Class<?>> WANTED = Map.of(
            EventTypes.nameOf(ComplaintLodged.class), ComplaintLodged.class,
            EventTypes.nameOf(RootCauseConfirmed.class), RootCauseConfirmed.class,
            EventTypes.nameOf(RootCauseRejected.class), RootCauseRejected.class);

    private final Lodgings lodgings;
    private final Judgements judgements;
    private final Pulse pulse;

    Happenings(Lodgings lodgings, Judgements judgements, Pulse pulse) {
        this.lodgings = lodgings;
        this.judgements = judgements;
        this.pulse = pulse;
    }

    @Override
    public void handle(List<Received> batch) throws IOException {
        List<ComplaintLodged> lodged = new ArrayList<>();
        List<Object> judged = new ArrayList<>();
        for (Received received : batch) {
            Object event = read(received).orElse("");
            if (event instanceof ComplaintLodged complaint) {
                lodged.add(complaint);
            } else {
                judged.add(event);
            }
        }
        pulse.begins(lodged.size());
        lodgings.take(lodged);
        pulse.ends();
        for (Object event : judged) {
            if (event instanceof RootCauseConfirmed confirmed) {
                judgements.when(confirmed);
            } else if (event instanceof RootCauseRejected rejected) {
                judgements.when(rejected);
            }
        }
    }

    private static Optional<Object> read(Received received) {
        CloudEvent event = received.event();
        Class<?> wanted = WANTED.get(event.type());
        try {
            return wanted == null ? Optional.empty() : Optional.of(EventJson.MAPPER.readValue(event.data(), wanted));
        } catch (JacksonException e) {
            // Neither the message nor the cause: both may quote the record.
            throw new Poison("cannot be read: " + e.getClass().getSimpleName());
        }
    }
}

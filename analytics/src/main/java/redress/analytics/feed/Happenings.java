package redress.analytics.feed;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import redress.analytics.grouping.Attributions;
import redress.analytics.grouping.Judgements;
import redress.analytics.index.facts.Reports;
import redress.events.EventJson;
import redress.events.EventTypes;
import redress.events.cloudevents.CloudEvent;
import redress.events.complaint.ComplaintEvent;
import redress.events.complaint.ComplaintEvent.AttributionWithdrawn;
import redress.events.complaint.ComplaintEvent.CauseAttributed;
import redress.events.complaint.ComplaintEvent.ComplaintLodged;
import redress.events.complaint.ComplaintEvent.PersonalDataErased;
import redress.events.report.ReportEvent;
import redress.events.report.ReportEvent.AffectedReported;
import redress.events.report.ReportEvent.CustomerExperienceReported;
import redress.events.report.ReportEvent.ExposureReported;
import redress.events.report.ReportEvent.FeedbackReported;
import redress.events.rootcause.RootCauseEvent;
import redress.events.rootcause.RootCauseEvent.RootCauseConfirmed;
import redress.events.rootcause.RootCauseEvent.RootCauseMerged;
import redress.events.rootcause.RootCauseEvent.RootCauseRaised;
import redress.events.rootcause.RootCauseEvent.RootCauseRejected;
import redress.events.rootcause.RootCauseEvent.RootCauseResumed;
import redress.events.rootcause.RootCauseEvent.RootCauseSplit;
import redress.events.rootcause.RootCauseEvent.RootCauseUnmerged;
import redress.kafka.Feed;
import redress.kafka.Received;
import redress.operations.deadletter.OutOfTurn;
import redress.operations.deadletter.Poison;
import redress.operations.key.Keyring;
import tools.jackson.core.JacksonException;

/** Picks out of a batch of events those that analytics learns from; one of these that cannot be read is poison. */
@Component
final class Happenings implements Feed.Batches, OutOfTurn {

    private static final Map<String, Class<?>> WANTED = Stream.of(
                    ComplaintLodged.class,
                    PersonalDataErased.class,
                    CauseAttributed.class,
                    AttributionWithdrawn.class,
                    RootCauseRaised.class,
                    RootCauseConfirmed.class,
                    RootCauseRejected.class,
                    RootCauseResumed.class,
                    RootCauseMerged.class,
                    RootCauseUnmerged.class,
                    RootCauseSplit.class,
                    ExposureReported.class,
                    FeedbackReported.class,
                    CustomerExperienceReported.class,
                    AffectedReported.class)
            .collect(Collectors.toUnmodifiableMap(EventTypes::nameOf, type -> type));

    private final Lodgings lodgings;
    private final Judgements judgements;
    private final Attributions attributions;
    private final Reports reports;
    private final Pulse pulse;
    private final Keyring keys;

    Happenings(
            Lodgings lodgings,
            Judgements judgements,
            Attributions attributions,
            Reports reports,
            Pulse pulse,
            Keyring keys) {
        this.lodgings = lodgings;
        this.judgements = judgements;
        this.attributions = attributions;
        this.reports = reports;
        this.pulse = pulse;
        this.keys = keys;
    }

    @Override
    public void handle(List<Received> batch) throws IOException {
        List<ComplaintLodged> lodged = new ArrayList<>();
        List<String> erased = new ArrayList<>();
        List<ComplaintEvent> attributed = new ArrayList<>();
        List<RootCauseEvent> judged = new ArrayList<>();
        List<ReportEvent> reported = new ArrayList<>();
        for (Object event : keys.open(
                batch.stream().map(Happenings::read).flatMap(Optional::stream).toList())) {
            if (event instanceof ComplaintLodged complaint) {
                lodged.add(complaint);
            } else if (event instanceof PersonalDataErased complaint) {
                erased.add(complaint.complaint().toString());
            } else if (event instanceof CauseAttributed || event instanceof AttributionWithdrawn) {
                attributed.add((ComplaintEvent) event);
            } else if (event instanceof RootCauseEvent decided) {
                judged.add(decided);
            } else if (event instanceof ReportEvent report) {
                reported.add(report);
            }
        }
        pulse.begins(lodged.size());
        lodgings.take(lodged);
        pulse.ends();
        lodgings.erase(erased);
        reports.keep(reported);
        for (RootCauseEvent event : judged) {
            judgements.when(event);
        }
        // Last: what a person linked a complaint to may have got its name in the same batch.
        attributions.decided(judged);
        attributions.when(attributed);
    }

    @Override
    public void erase(List<Received> erasures) throws IOException {
        lodgings.erase(erasures.stream()
                .map(Happenings::read)
                .flatMap(Optional::stream)
                .map(erased -> ((PersonalDataErased) erased).complaint().toString())
                .toList());
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

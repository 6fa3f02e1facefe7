package redress.command.intake;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import redress.command.account.Accounts;
import redress.command.account.Reports;
import redress.command.eventstore.Actor;
import redress.command.input.Json;
import redress.command.input.Texts;
import redress.command.input.Unfit;
import redress.command.receipt.Place;
import redress.command.receipt.RejectedRecord;
import redress.events.cloudevents.CloudEvent;
import redress.events.cloudevents.CloudEvent.Extensions;
import redress.events.cloudevents.NotACloudEvent;
import redress.events.intake.LodgeComplaint;
import redress.kafka.Received;

/** Reads records of {@code complaint-intake}; each one is either fit to be taken in or rejected with its faults. */
final class RecordReader {

    private static final Pattern BATCH = Pattern.compile("[A-Za-z0-9_-]{1,64}");
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9_:./-]{1,80}");
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,18}");
    private static final int LONGEST = 200;

    private final String log;
    private final Accounts accounts;
    private final Reports reports;

    /**
     * A reader.
     *
     * @param log names the topic as long as it keeps its records: a topic made anew counts its records anew
     */
    RecordReader(String log, Accounts accounts, Reports reports) {
        this.log = log;
        this.accounts = accounts;
        this.reports = reports;
    }

    Read read(Received received) {
        CloudEvent event;
        try {
            event = received.event();
        } catch (NotACloudEvent none) {
            return stray(received, new Unfit(none.attribute(), "cloudevent", String.valueOf(none.getMessage())));
        }
        Place place = place(received, batch(event), Texts.printable(event.id(), LONGEST));
        try {
            return new Read.Fit(received, lodgement(place, event));
        } catch (Unfit unfit) {
            return new Read.Rejected(
                    received,
                    rejected(
                            place,
                            Texts.printable(event.source(), LONGEST),
                            Texts.printable(event.type(), LONGEST),
                            received,
                            unfit));
        }
    }

    private Lodgement lodgement(Place place, CloudEvent event) {
        Actor actor = Actor.named("intake:" + event.source());
        if (event.type().equals(LodgeComplaint.TYPE)) {
            return Lodgement.of(place, actor, accounts.read(event.source(), event.time(), Json.object(event.data())));
        }
        if (Reports.isType(event.type())) {
            return Lodgement.of(place, actor, reports.read(event.type(), event.source(), Json.object(event.data())));
        }
        throw new Unfit("type", "unknown-type", "no record of this type is taken in");
    }

    /** Takes what can be had of a record that is no CloudEvent, so that its batch counts it all the same. */
    private Read stray(Received received, Unfit unfit) {
        Place place = place(received, header(received, "ce_batch", BATCH), header(received, "ce_id", PLAIN));
        String source = header(received, "ce_source", PLAIN);
        return new Read.Rejected(
                received, rejected(place, source, header(received, "ce_type", PLAIN), received, unfit));
    }

    private static RejectedRecord rejected(
            Place place, @Nullable String source, @Nullable String type, Received received, Unfit unfit) {
        Map<String, byte[]> headers = new LinkedHashMap<>(received.headers());
        headers.remove(RejectedRecord.REDRIVES);
        return new RejectedRecord(
                place,
                source,
                type,
                type != null && Reports.isType(type),
                received.key() == null ? null : received.key().getBytes(UTF_8),
                headers,
                received.value(),
                unfit.faults());
    }

    private Place place(Received received, @Nullable String batch, @Nullable String record) {
        String redrives = header(received, RejectedRecord.REDRIVES, NUMBER);
        return Place.of(log + "/" + received.position(), batch, record)
                .redriving(redrives == null ? null : Long.valueOf(redrives));
    }

    private static @Nullable String header(Received received, String name, Pattern expected) {
        byte[] bytes = received.headers().get(name);
        String text = bytes == null ? "" : new String(bytes, UTF_8);
        return expected.matcher(text).matches() ? text : null;
    }

    private static @Nullable String batch(CloudEvent event) {
        String batch = event.extensions().get(Extensions.BATCH);
        return batch != null && BATCH.matcher(batch).matches() ? batch : null;
    }
}

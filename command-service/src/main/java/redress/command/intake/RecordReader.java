package redress.command.intake;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import redress.command.account.Accounts;
import redress.command.input.Json;
import redress.command.input.Texts;
import redress.command.input.Unfit;
import redress.events.cloudevents.CloudEvent;
import redress.events.cloudevents.CloudEvent.Extensions;
import redress.events.cloudevents.NotACloudEvent;
import redress.events.intake.LodgeComplaint;
import redress.kafka.Received;

/** Reads records of {@code complaint-intake}; each one is either fit to be lodged or rejected with its fault. */
final class RecordReader {

    private static final Pattern BATCH = Pattern.compile("[A-Za-z0-9_-]{1,64}");
    private static final Pattern PLAIN_ID = Pattern.compile("[A-Za-z0-9_:-]{1,80}");
    private static final int LONGEST_ID = 200;

    private final String log;
    private final Accounts accounts;

    /**
     * A reader.
     *
     * @param log names the topic as long as it keeps its records: a topic made anew counts its records anew
     */
    RecordReader(String log, Accounts accounts) {
        this.log = log;
        this.accounts = accounts;
    }

    /** A record with what was made of it: exactly one of {@code fit} and {@code rejection} is there. */
    record Read(
            Received received,
            @Nullable Lodgement fit,
            @Nullable Receipt rejection) {}

    Read read(Received received) {
        CloudEvent event;
        try {
            event = received.event();
        } catch (NotACloudEvent none) {
            return rejected(
                    received, null, new Unfit(none.attribute(), "cloudevent", String.valueOf(none.getMessage())));
        }
        try {
            return new Read(received, lodgement(position(received), event), null);
        } catch (Unfit unfit) {
            return rejected(received, event, unfit);
        }
    }

    private Lodgement lodgement(String position, CloudEvent event) {
        if (!event.type().equals(LodgeComplaint.TYPE)) {
            throw new Unfit("type", "unknown-type", "no record of this type is taken in");
        }
        return new Lodgement(
                position,
                batch(event),
                id(event),
                "intake:" + event.source(),
                accounts.read(event.source(), event.time(), Json.object(event.data())));
    }

    private Read rejected(Received received, @Nullable CloudEvent event, Unfit unfit) {
        Receipt rejection = new Receipt(
                position(received),
                event == null ? header(received, "ce_batch", BATCH) : batch(event),
                event == null ? header(received, "ce_id", PLAIN_ID) : id(event),
                Receipt.Outcome.REJECTED,
                null,
                unfit.faults().getFirst());
        return new Read(received, null, rejection);
    }

    /** What can be had of a record that is no CloudEvent, so that its batch counts it all the same. */
    private static @Nullable String header(Received received, String name, Pattern expected) {
        byte[] bytes = received.headers().get(name);
        String text = bytes == null ? "" : new String(bytes, UTF_8);
        return expected.matcher(text).matches() ? text : null;
    }

    private String position(Received received) {
        return log + "/" + received.position();
    }

    private static String id(CloudEvent event) {
        return Texts.printable(event.id(), LONGEST_ID);
    }

    private static @Nullable String batch(CloudEvent event) {
        String batch = event.extensions().get(Extensions.BATCH);
        return batch != null && BATCH.matcher(batch).matches() ? batch : null;
    }
}

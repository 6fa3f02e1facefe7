package redress.command.redrive;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import redress.command.input.Json;
import redress.command.input.Unfit;
import redress.command.receipt.Kept;
import redress.command.receipt.RejectedRecord;
import redress.events.EventJson;
import redress.events.cloudevents.CloudEvent;
import redress.events.cloudevents.CloudEvent.Extensions;
import redress.events.cloudevents.CloudEvents;
import redress.events.cloudevents.NotACloudEvent;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A rejected record as it is sent again. */
record Outgoing(long number, @Nullable String key, Map<String, byte[]> headers, byte @Nullable [] value) {

    Outgoing {
        headers = new LinkedHashMap<>(headers);
        headers.put(RejectedRecord.REDRIVES, Long.toString(number).getBytes(UTF_8));
    }

    /**
     * Applies the correction to the record as it was last judged.
     *
     * @throws Unfit if there is nothing it can be applied to
     */
    static Outgoing of(Kept kept, Correction correction, Instant now) {
        long number = kept.listed().number();
        byte[] key = kept.key();
        String original = key == null ? null : new String(key, UTF_8);
        if (correction.isNone()) {
            return new Outgoing(
                    number, original, kept.latest().headers(), kept.latest().value());
        }
        CloudEvent event = correction.record() == null
                ? corrected(read(kept), correction)
                : made(correction.record(), kept.listed().batch(), now);
        return new Outgoing(number, externalId(event, original), CloudEvents.headers(event), event.data());
    }

    private static CloudEvent read(Kept kept) {
        try {
            return CloudEvents.read(kept.latest().headers(), kept.latest().value());
        } catch (NotACloudEvent none) {
            throw new Unfit("record", "required", "the record cannot be read: give all of it anew in record");
        }
    }

    private static CloudEvent corrected(CloudEvent event, Correction correction) {
        ObjectNode data =
                correction.data() == null ? data(event) : correction.data().deepCopy();
        correction.set().forEach((field, value) -> {
            if (value.isNull()) {
                data.remove(field);
            } else {
                data.set(field, value);
            }
        });
        return new CloudEvent(
                event.id(),
                event.source(),
                event.type(),
                event.subject(),
                event.time(),
                event.extensions(),
                bytes(data));
    }

    private static ObjectNode data(CloudEvent event) {
        try {
            return Json.object(event.data());
        } catch (Unfit none) {
            throw new Unfit("data", "required", "the record's data cannot be read: give all of it anew in data");
        }
    }

    private static CloudEvent made(Correction.NewRecord record, @Nullable String batch, Instant now) {
        return new CloudEvent(
                record.id(),
                record.source(),
                record.type(),
                null,
                now,
                batch == null ? Map.of() : Map.of(Extensions.BATCH, batch),
                bytes(record.data()));
    }

    private static byte[] bytes(ObjectNode data) {
        return EventJson.MAPPER.writeValueAsBytes(data);
    }

    /** The key keeps records of one complaint in order. */
    private static @Nullable String externalId(CloudEvent event, @Nullable String otherwise) {
        JsonNode externalId = Json.object(event.data()).get("externalId");
        return externalId != null
                        && externalId.isString()
                        && !externalId.asString().isBlank()
                ? externalId.asString()
                : otherwise;
    }

    /** Says nothing of the content, which may be personal. */
    @Override
    public String toString() {
        return "redrive of " + number;
    }
}

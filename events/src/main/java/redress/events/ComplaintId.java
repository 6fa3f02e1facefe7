package redress.events;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/**
 * Identity of a complaint. It follows from the source system and that system's own id, so the same external complaint
 * lodged twice, through whatever door, is one complaint.
 */
public record ComplaintId(UUID value) {

    @JsonCreator
    public static ComplaintId of(String value) {
        return new ComplaintId(UUID.fromString(value));
    }

    /** The id of what {@code source} calls {@code externalId} (name-based UUID, RFC 9562 version 3). */
    public static ComplaintId of(String source, String externalId) {
        byte[] name = ("complaint\0" + source + '\0' + externalId).getBytes(StandardCharsets.UTF_8);
        return new ComplaintId(UUID.nameUUIDFromBytes(name));
    }

    @JsonValue
    @Override
    public String toString() {
        return value.toString();
    }
}

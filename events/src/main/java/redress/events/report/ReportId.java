package redress.events.report;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** Identity of a report. It follows from its kind, its source and that system's own id: reported twice, it is one report. */
public record ReportId(UUID value) {

    @JsonCreator
    public static ReportId of(String value) {
        return new ReportId(UUID.fromString(value));
    }

    /** The id of what {@code source} calls {@code externalId} among its reports of a kind (RFC 9562, version 3). */
    public static ReportId of(String kind, String source, String externalId) {
        byte[] name = (kind + '\0' + source + '\0' + externalId).getBytes(StandardCharsets.UTF_8);
        return new ReportId(UUID.nameUUIDFromBytes(name));
    }

    @JsonValue
    @Override
    public String toString() {
        return value.toString();
    }
}

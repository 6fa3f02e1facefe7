package redress.events;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** Identity of a root cause, kept for its whole life whatever later clusterings find. */
public record RootCauseId(UUID value) {

    @JsonCreator
    public static RootCauseId of(String value) {
        return new RootCauseId(UUID.fromString(value));
    }

    /** The root cause that analytics suspects behind a cluster: the same cluster leads to the same root cause. */
    public static RootCauseId suspectedBehind(String cluster) {
        return new RootCauseId(UUID.nameUUIDFromBytes(("root-cause\0" + cluster).getBytes(StandardCharsets.UTF_8)));
    }

    @JsonValue
    @Override
    public String toString() {
        return value.toString();
    }
}

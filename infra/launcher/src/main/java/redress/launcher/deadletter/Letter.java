package redress.launcher.deadletter;

import java.time.Instant;
import redress.launcher.terminal.Words;
import tools.jackson.databind.JsonNode;

/** A dead letter as its service tells it. */
public record Letter(
        String processor, String sequence, String position, String type, String reason, Instant at, long letters) {

    static Letter read(JsonNode json) {
        return new Letter(
                json.path("processor").asString(""),
                json.path("sequence").asString(""),
                json.path("position").asString(""),
                json.path("type").asString(""),
                json.path("reason").asString(""),
                Instant.parse(json.path("at").asString("1970-01-01T00:00:00Z")),
                json.path("letters").asLong(0));
    }

    /** The head of a sequence, with how many letters it stands for. */
    public String asHead() {
        return "%s  %s, %s since %s".formatted(sequence, processor, Words.count(letters, "letter"), at);
    }

    /** What the record is and why it waits. */
    public String why() {
        return "%s at %s: %s".formatted(type, position, reason);
    }
}

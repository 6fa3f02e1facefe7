package redress.launcher.rejected;

import tools.jackson.databind.JsonNode;

/**
 * A rejected record as the intake lists it, without its content.
 *
 * @param state what became of it: rejected, under-way, accepted or duplicate
 */
public record RejectedRecord(
        long number, String at, String batch, String record, String field, String rule, String message, String state) {

    static RejectedRecord read(JsonNode json) {
        return new RejectedRecord(
                json.path("number").asLong(),
                json.path("at").asString(""),
                json.path("batch").asString(""),
                json.path("record").asString(""),
                json.path("field").asString(""),
                json.path("rule").asString(""),
                json.path("message").asString(""),
                json.path("state").asString(""));
    }

    boolean isUnderWay() {
        return state.equals("under-way");
    }

    public boolean isRejected() {
        return state.equals("rejected");
    }

    /** {@code product is missing (required)}. */
    public String reason() {
        return message + " (" + rule + ")";
    }
}

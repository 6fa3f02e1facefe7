package redress.simulation;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.function.UnaryOperator;
import redress.events.EventJson;
import redress.events.intake.LodgeComplaint;
import tools.jackson.databind.node.ObjectNode;

/** Ways in which another system gets an intake record wrong, each turning the bytes of a sound one into bad ones. */
final class Malformed {

    private static final int TOO_LONG = 600;
    private static final String UNKNOWN_TYPE = "redress.complaint.letter.v1";

    private static final List<UnaryOperator<byte[]>> WAYS = List.of(
            data -> without(data, "product"),
            data -> changed(data, "lodgedAt", "31/02/20xx"),
            Malformed::notJson,
            data -> without(data, "channel"),
            data -> changed(data, "tenureMonths", "a while"),
            data -> changed(data, "product", "x".repeat(TOO_LONG)),
            data -> changed(data, "valueAtRisk", "-40"),
            data -> changed(data, "occurredAt", "2999-01-01"),
            Malformed::listForChannel,
            UnaryOperator.identity());

    private Malformed() {}

    /** Takes the ways in turn; the last one is a type of record that nobody knows. */
    static SimulatedRecord spoil(SimulatedRecord sound, int number) {
        int way = number % WAYS.size();
        String type = way == WAYS.size() - 1 ? UNKNOWN_TYPE : LodgeComplaint.TYPE;
        byte[] bytes = WAYS.get(way).apply(sound.data());
        return SimulatedRecord.malformed(type, sound.source(), sound.externalId(), sound.at(), bytes);
    }

    private static byte[] without(byte[] data, String field) {
        ObjectNode json = object(data);
        json.remove(field);
        return EventJson.MAPPER.writeValueAsBytes(json);
    }

    private static byte[] changed(byte[] data, String field, String value) {
        return EventJson.MAPPER.writeValueAsBytes(object(data).put(field, value));
    }

    private static byte[] listForChannel(byte[] data) {
        ObjectNode json = object(data);
        json.putArray("channel").add("web").add("phone");
        return EventJson.MAPPER.writeValueAsBytes(json);
    }

    private static byte[] notJson(byte[] data) {
        return ("complaint;" + new String(data, UTF_8).substring(1, 40)).getBytes(UTF_8);
    }

    private static ObjectNode object(byte[] data) {
        return (ObjectNode) EventJson.MAPPER.readTree(data);
    }
}

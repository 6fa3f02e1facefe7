package redress.simulation;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.function.UnaryOperator;
import redress.events.EventJson;
import tools.jackson.databind.node.ObjectNode;

/** Ways in which another system gets an intake record wrong, each turning the bytes of a sound one into bad ones. */
final class Malformed {

    private static final List<UnaryOperator<byte[]>> WAYS = List.of(
            data -> without(data, "product"),
            Malformed::impossibleDate,
            Malformed::notJson,
            data -> without(data, "channel"));

    private Malformed() {}

    /** Takes the ways in turn. */
    static byte[] spoil(byte[] data, int number) {
        return WAYS.get(number % WAYS.size()).apply(data);
    }

    private static byte[] without(byte[] data, String field) {
        ObjectNode json = object(data);
        json.remove(field);
        return EventJson.MAPPER.writeValueAsBytes(json);
    }

    private static byte[] impossibleDate(byte[] data) {
        return EventJson.MAPPER.writeValueAsBytes(object(data).put("lodgedAt", "31/02/20xx"));
    }

    private static byte[] notJson(byte[] data) {
        return ("complaint;" + new String(data, UTF_8).substring(1, 40)).getBytes(UTF_8);
    }

    private static ObjectNode object(byte[] data) {
        return (ObjectNode) EventJson.MAPPER.readTree(data);
    }
}

package redress.query.search;

import static java.nio.charset.StandardCharsets.UTF_8;

import co.elastic.clients.elasticsearch._types.FieldValue;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import redress.events.EventJson;
import redress.query.web.BadParameter;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;

/** Where a page ended, as the opaque text that a caller hands back to get the next page in the same order. */
public final class PageToken {

    public static final String PARAMETER = "search_after";

    private PageToken() {}

    /** Names the order, so that the token is refused for any other. */
    public static String of(String order, List<FieldValue> last) {
        ArrayNode token = EventJson.MAPPER.createArrayNode().add(order);
        for (FieldValue value : last) {
            if (value.isLong()) {
                token.add(value.longValue());
            } else if (value.isDouble()) {
                token.add(value.doubleValue());
            } else {
                token.add(value.stringValue());
            }
        }
        return Base64.getUrlEncoder().withoutPadding().encodeToString(EventJson.MAPPER.writeValueAsBytes(token));
    }

    /** What {@link #of} was given, if there were as many {@code fields} in the same order. */
    public static List<FieldValue> read(String token, String order, int fields) {
        try {
            JsonNode values =
                    EventJson.MAPPER.readTree(new String(Base64.getUrlDecoder().decode(token), UTF_8));
            if (values.size() != 1 + fields || !order.equals(values.get(0).asString())) {
                throw wrong();
            }
            List<FieldValue> after = new ArrayList<>();
            for (int i = 1; i <= fields; i++) {
                after.add(value(values.get(i)));
            }
            return after;
        } catch (IllegalArgumentException | JacksonException e) {
            throw wrong();
        }
    }

    private static FieldValue value(JsonNode value) {
        if (value.isIntegralNumber()) {
            return FieldValue.of(value.asLong());
        }
        return value.isNumber() ? FieldValue.of(value.asDouble()) : FieldValue.of(value.asString());
    }

    private static BadParameter wrong() {
        return new BadParameter(PARAMETER, "must be the next of an answer to the same question");
    }
}

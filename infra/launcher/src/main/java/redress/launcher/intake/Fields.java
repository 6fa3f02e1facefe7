package redress.launcher.intake;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Map;
import redress.events.EventJson;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Writes texts into the fields of an intake record, each as what it is there. What does not fit stays a text, for the intake to refuse. */
final class Fields {

    private final RecordType type;
    private final Dates dates;
    private final ObjectNode data;

    Fields(RecordType type, Dates dates, ObjectNode data) {
        this.type = type;
        this.dates = dates;
        this.data = data;
    }

    void put(String field, String text) {
        if (RecordType.isTime(field)) {
            data.put(field, dates.read(text));
        } else if (type.isNumber(field) && text.strip().matches("-?\\d{1,18}(\\.\\d{1,18})?")) {
            data.put(field, new BigDecimal(text.strip()));
        } else if (type.isList(field)) {
            data.set(field, list(text));
        } else {
            data.put(field, text);
        }
    }

    /** Columns with no field of their own: attributes, or in a report what the intake will name and refuse. */
    void putOthers(Map<String, String> others) {
        if (type.keepsOtherColumns()) {
            var attributes = data.putObject("attributes");
            others.forEach(attributes::put);
        } else {
            others.forEach((column, text) -> put(data.has(column) ? "unmapped " + column : column, text));
        }
    }

    private static JsonNode list(String text) {
        if (text.stripLeading().startsWith("[")) {
            try {
                var json = EventJson.MAPPER.readTree(text);
                if (json.isArray()) {
                    return json;
                }
            } catch (JacksonException notJson) {
                // A text that happens to begin so.
            }
        }
        var list = EventJson.MAPPER.createArrayNode();
        Arrays.stream(text.split(";", -1))
                .map(String::strip)
                .filter(each -> !each.isEmpty())
                .forEach(list::add);
        return list;
    }
}

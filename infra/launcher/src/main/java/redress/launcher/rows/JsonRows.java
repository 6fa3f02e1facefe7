package redress.launcher.rows;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import redress.events.EventJson;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** JSON lines: an object a line, whose fields are the columns; the fields of its {@code attributes} are columns too. */
final class JsonRows implements RowReader {

    private static final int LOOKED_AT = 200;

    private final Lines lines;
    private final List<String> columns;
    private long number;

    JsonRows(Lines lines) {
        this.lines = lines;
        columns = lookAhead();
    }

    private List<String> lookAhead() {
        var seen = new ArrayList<String>();
        var names = new LinkedHashSet<String>();
        for (var line = lines.next(); line != null; line = seen.size() < LOOKED_AT ? lines.next() : null) {
            seen.add(line);
            if (row(0, line) instanceof SourceRow.Read read) {
                names.addAll(read.values().keySet());
            }
        }
        lines.putBack(seen);
        return List.copyOf(names);
    }

    @Override
    public List<String> columns() {
        return columns;
    }

    @Override
    public Optional<SourceRow> next() {
        var line = lines.next();
        while (line != null && line.isBlank()) {
            line = lines.next();
        }
        return Optional.ofNullable(line).map(object -> row(++number, object));
    }

    private static SourceRow row(long number, String line) {
        try {
            var json = EventJson.MAPPER.readTree(line);
            if (json.isObject()) {
                return new SourceRow.Read(number, values(json));
            }
        } catch (JacksonException notJson) {
            // Told below.
        }
        return new SourceRow.Broken(number, "json", "the line is not a JSON object");
    }

    private static Map<String, String> values(JsonNode object) {
        var values = new LinkedHashMap<String, String>();
        object.properties().forEach(field -> {
            if (field.getKey().equals("attributes") && field.getValue().isObject()) {
                values.putAll(values(field.getValue()));
            } else {
                var text = text(field.getValue());
                if (!text.isBlank()) {
                    values.put(field.getKey(), text);
                }
            }
        });
        return values;
    }

    private static String text(JsonNode value) {
        return value.isNull() ? "" : value.isValueNode() ? value.asString() : value.toString();
    }
}

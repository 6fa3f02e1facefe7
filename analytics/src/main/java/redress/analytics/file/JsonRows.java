package redress.analytics.file;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import redress.events.EventJson;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** The texts of a file with one JSON object in each line. A row without the field has an empty text. */
final class JsonRows {

    private JsonRows() {}

    static List<String> texts(InputStream in, String column) throws IOException, Refusal {
        BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
        List<String> texts = new ArrayList<>();
        Set<String> fields = new TreeSet<>();
        int number = 0;
        for (String line = reader.readLine(); line != null; line = reader.readLine()) {
            number++;
            String json = number == 1 && line.startsWith("\uFEFF") ? line.substring(1) : line;
            if (!json.isBlank()) {
                JsonNode row = object(json, number);
                fields.addAll(row.propertyNames());
                texts.add(row.path(column).asString(""));
            }
        }
        if (!texts.isEmpty() && !fields.contains(column)) {
            throw Rows.unknownColumn(column, fields);
        }
        return texts;
    }

    private static JsonNode object(String json, int line) throws Refusal {
        try {
            JsonNode node = EventJson.MAPPER.readTree(json);
            if (node.isObject()) {
                return node;
            }
        } catch (JacksonException e) {
            throw new Refusal("Line " + line + " is not JSON.");
        }
        throw new Refusal("Line " + line + " is not a JSON object.");
    }
}

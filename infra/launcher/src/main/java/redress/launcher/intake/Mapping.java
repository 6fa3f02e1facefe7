package redress.launcher.intake;

import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import redress.events.EventJson;
import redress.events.intake.LodgeComplaint;
import redress.launcher.terminal.Refusal;
import tools.jackson.databind.node.ObjectNode;

/**
 * Which column of a file is which field of an intake record. A column that has a field's name and no other use is that
 * field; every other column becomes an attribute.
 *
 * @param columns field to column
 * @param constants field to the text it has in every row
 */
public record Mapping(Map<String, String> columns, Map<String, String> constants) {

    static final List<String> FIELDS = Arrays.stream(LodgeComplaint.class.getRecordComponents())
            .map(RecordComponent::getName)
            .filter(name -> !name.equals("attributes"))
            .toList();

    private static final List<String> REQUIRED = List.of("externalId", "product", "channel");
    private static final List<String> DATES = List.of("occurredAt", "lodgedAt");
    private static final List<String> NUMBERS = List.of("valueAtRisk", "tenureMonths");

    /**
     * Reads what a person typed.
     *
     * @param typed entries {@code field=Column} or {@code field=:constant}, several in one text separated by commas
     * @param known the columns of the file
     * @throws Refusal if a field or column does not exist, or a required field has none
     */
    public static Mapping of(Collection<String> typed, Collection<String> known) {
        var columns = new LinkedHashMap<String, String>();
        var constants = new LinkedHashMap<String, String>();
        for (var entry : typed.stream().flatMap(Mapping::entries).toList()) {
            var field = entry.substring(0, entry.indexOf('='));
            var column = entry.substring(field.length() + 1);
            checkField(field);
            if (column.startsWith(":")) {
                constants.put(field, column.substring(1));
            } else {
                checkColumn(column, known);
                columns.put(field, column);
            }
        }
        addNamesakes(columns, constants, known);
        checkRequired(columns, constants, known);
        return new Mapping(columns, constants);
    }

    /** Column names may hold commas: an entry ends only where the next one begins. */
    private static java.util.stream.Stream<String> entries(String typed) {
        return Arrays.stream(typed.split(",(?=[A-Za-z]+=)")).map(String::strip).map(entry -> {
            if (!entry.contains("=")) {
                throw new Refusal("--map wants field=Column or field=:constant, not " + entry + ".");
            }
            return entry;
        });
    }

    private static void checkField(String field) {
        if (!FIELDS.contains(field)) {
            throw new Refusal(
                    "An intake record has no field " + field + "; its fields are " + String.join(", ", FIELDS) + ".");
        }
    }

    private static void checkColumn(String column, Collection<String> known) {
        if (!known.contains(column)) {
            throw new Refusal(
                    "The file has no column " + column + "; its columns are " + String.join(", ", known) + ".");
        }
    }

    private static void addNamesakes(
            Map<String, String> columns, Map<String, String> constants, Collection<String> known) {
        FIELDS.stream()
                .filter(field ->
                        known.contains(field) && !columns.containsValue(field) && !constants.containsKey(field))
                .forEach(field -> columns.putIfAbsent(field, field));
    }

    private static void checkRequired(
            Map<String, String> columns, Map<String, String> constants, Collection<String> known) {
        var missing = REQUIRED.stream()
                .filter(field -> !columns.containsKey(field) && !constants.containsKey(field))
                .toList();
        if (!missing.isEmpty()) {
            throw new Refusal("No column is mapped to " + String.join(", ", missing) + ": add --map "
                    + missing.getFirst() + "=Column or a constant, --map " + missing.getFirst()
                    + "=:text. The columns are " + String.join(", ", known) + ".");
        }
    }

    String externalId(Map<String, String> row) {
        var column = columns.get("externalId");
        return column == null ? constants.getOrDefault("externalId", "") : row.getOrDefault(column, "");
    }

    /** The data of the intake record for a row. */
    byte[] data(Map<String, String> row, Dates dates) {
        var data = EventJson.MAPPER.createObjectNode();
        constants.forEach((field, text) -> put(data, field, text, dates));
        columns.forEach((field, column) -> {
            var text = row.get(column);
            if (text != null) {
                put(data, field, text, dates);
            }
        });
        var attributes = data.putObject("attributes");
        row.forEach((column, text) -> {
            if (!columns.containsValue(column)) {
                attributes.put(column, text);
            }
        });
        return EventJson.MAPPER.writeValueAsBytes(data);
    }

    private static void put(ObjectNode data, String field, String text, Dates dates) {
        if (DATES.contains(field)) {
            data.put(field, dates.read(text));
        } else if (NUMBERS.contains(field) && text.strip().matches("-?\\d{1,18}(\\.\\d{1,18})?")) {
            data.put(field, new BigDecimal(text.strip()));
        } else {
            data.put(field, text);
        }
    }
}

package redress.launcher.intake;

import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import redress.events.EventJson;
import redress.launcher.terminal.Refusal;

/**
 * Which column of a file is which field of an intake record. A column that has a field's name and no other use is that
 * field; every other column becomes an attribute of a complaint. A report has no place for it: it must be mapped or
 * ignored, so that nothing is lost unsaid.
 *
 * @param columns field to column
 * @param constants field to the text it has in every row
 * @param ignored columns that a person does not want
 */
record Mapping(RecordType type, Map<String, String> columns, Map<String, String> constants, List<String> ignored) {

    /**
     * Reads what a person typed.
     *
     * @param typed entries {@code field=Column} or {@code field=:constant}, several in one text separated by commas
     * @param known the columns of the file
     * @throws Refusal if a field or column does not exist, a required field has none, or a column has no place
     */
    static Mapping of(RecordType type, Collection<String> typed, List<String> ignored, Collection<String> known) {
        var columns = new LinkedHashMap<String, String>();
        var constants = new LinkedHashMap<String, String>();
        for (var entry : typed.stream().flatMap(Mapping::entries).toList()) {
            var field = entry.substring(0, entry.indexOf('='));
            var column = entry.substring(field.length() + 1);
            checkField(type, field);
            if (column.startsWith(":")) {
                constants.put(field, column.substring(1));
            } else {
                checkColumn(column, known);
                columns.put(field, column);
            }
        }
        var mapping = new Mapping(type, columns, constants, ignored);
        mapping.checkIgnored(known);
        mapping.addNamesakes(known);
        mapping.checkRequired(known);
        mapping.checkOthers(known);
        return mapping;
    }

    /** Column names may hold commas: an entry ends only where the next one begins. */
    private static Stream<String> entries(String typed) {
        return Arrays.stream(typed.split(",(?=[A-Za-z]+=)")).map(String::strip).map(entry -> {
            if (!entry.contains("=")) {
                throw new Refusal("--map wants field=Column or field=:constant, not " + entry + ".");
            }
            return entry;
        });
    }

    private static void checkField(RecordType type, String field) {
        if (!type.fields().contains(field)) {
            throw new Refusal("An intake record of type " + type + " has no field " + field + "; its fields are "
                    + String.join(", ", type.fields()) + ".");
        }
    }

    private static void checkColumn(String column, Collection<String> known) {
        if (!known.contains(column)) {
            throw new Refusal(
                    "The file has no column " + column + "; its columns are " + String.join(", ", known) + ".");
        }
    }

    private void checkIgnored(Collection<String> known) {
        for (var column : ignored) {
            checkColumn(column, known);
            if (columns.containsValue(column)) {
                throw new Refusal("The column " + column + " is both mapped and ignored.");
            }
        }
    }

    private void addNamesakes(Collection<String> known) {
        type.fields().stream()
                .filter(field -> known.contains(field) && isUnused(field) && !constants.containsKey(field))
                .forEach(field -> columns.putIfAbsent(field, field));
    }

    private boolean isUnused(String column) {
        return !columns.containsValue(column) && !ignored.contains(column);
    }

    private void checkRequired(Collection<String> known) {
        var missing = type.required().stream()
                .filter(oneOf ->
                        oneOf.stream().noneMatch(field -> columns.containsKey(field) || constants.containsKey(field)))
                .toList();
        if (!missing.isEmpty()) {
            var first = missing.getFirst().getFirst();
            var names =
                    missing.stream().map(oneOf -> String.join(" or ", oneOf)).toList();
            throw new Refusal("No column is mapped to " + String.join(", ", names) + ": add --map " + first
                    + "=Column or a constant, --map " + first + "=:text. The columns are " + String.join(", ", known)
                    + ".");
        }
    }

    private void checkOthers(Collection<String> known) {
        var others = known.stream().filter(this::isUnused).toList();
        if (!type.keepsOtherColumns() && !others.isEmpty()) {
            throw new Refusal("A record of type " + type + " has no place for the column"
                    + (others.size() > 1 ? "s " : " ")
                    + String.join(", ", others)
                    + ": say which field it is with --map field=Column, or leave it out with "
                    + "--ignore '" + others.getFirst() + "'. The fields are " + String.join(", ", type.fields()) + ".");
        }
    }

    String externalId(Map<String, String> row) {
        var column = columns.get("externalId");
        return column == null ? constants.getOrDefault("externalId", "") : row.getOrDefault(column, "");
    }

    /** The data of the intake record for a row. */
    byte[] data(Map<String, String> row, Dates dates) {
        var json = EventJson.MAPPER.createObjectNode();
        var fields = new Fields(type, dates, json);
        constants.forEach(fields::put);
        columns.forEach((field, column) -> {
            var text = row.get(column);
            if (text != null) {
                fields.put(field, text);
            }
        });
        fields.putOthers(others(row));
        return EventJson.MAPPER.writeValueAsBytes(json);
    }

    private Map<String, String> others(Map<String, String> row) {
        var others = new LinkedHashMap<>(row);
        others.keySet().removeIf(column -> !isUnused(column));
        return others;
    }
}

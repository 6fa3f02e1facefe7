package redress.command.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import redress.command.input.Fault;
import redress.command.input.Unfit;
import redress.command.receipt.RejectedFilter;
import redress.command.redrive.Correction;
import redress.command.redrive.Correction.NewRecord;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What a body asks for that sends rejected records again. */
final class RedriveRequest {

    private final ObjectNode body;

    RedriveRequest(ObjectNode body) {
        this.body = body;
    }

    /** How to correct one record: {@code record}, or {@code data} and {@code set}. */
    Correction correction() {
        only(Set.of("record", "data", "set", "again"));
        ObjectNode record = object(body, "record");
        if (record != null && (body.has("data") || body.has("set"))) {
            throw new Unfit("record", "one-correction", "record stands alone: leave out data and set");
        }
        return new Correction(record == null ? null : record(record), object(body, "data"), set());
    }

    /** How to correct many: {@code set}. */
    Correction correctionOfMany() {
        only(Set.of("batch", "rule", "source", "all", "set"));
        return Correction.of(set());
    }

    /** Which of them: all of a batch, rule or source, or every one if it says {@code all}. */
    RejectedFilter filter() {
        RejectedFilter filter = new RejectedFilter(text(body, "batch"), text(body, "rule"), text(body, "source"), null);
        boolean none = filter.batch() == null && filter.rule() == null && filter.source() == null;
        if (none != flag("all")) {
            throw new Unfit("all", "which-ones", "name a batch, rule or source, or else all: true");
        }
        return filter;
    }

    boolean again() {
        return flag("again");
    }

    private boolean flag(String name) {
        JsonNode value = body.get(name);
        if (value != null && !value.isNull() && !value.isBoolean()) {
            throw new Unfit(name, "true-or-false", name + " must be true or false");
        }
        return value != null && value.asBoolean(false);
    }

    private Map<String, JsonNode> set() {
        ObjectNode set = object(body, "set");
        Map<String, JsonNode> fields = new TreeMap<>();
        if (set != null) {
            set.properties().forEach(field -> fields.put(field.getKey(), field.getValue()));
        }
        return fields;
    }

    private static NewRecord record(ObjectNode record) {
        List<Fault> faults = new ArrayList<>();
        ObjectNode data = object(record, "data");
        NewRecord made = new NewRecord(
                required(record, "type", faults),
                required(record, "source", faults),
                required(record, "id", faults),
                data == null ? record : data);
        if (data == null) {
            faults.add(new Fault("record.data", "required", "record.data is missing"));
        }
        if (!faults.isEmpty()) {
            throw new Unfit(faults);
        }
        return made;
    }

    private static String required(ObjectNode record, String name, List<Fault> faults) {
        String value = text(record, name);
        if (value == null || value.isBlank()) {
            faults.add(new Fault("record." + name, "required", "record." + name + " is missing"));
            return "";
        }
        return value;
    }

    private static @Nullable String text(ObjectNode of, String name) {
        JsonNode value = of.get(name);
        if (value == null || value.isNull()) {
            return null;
        }
        if (!value.isString()) {
            throw new Unfit(name, "text", name + " must be a text");
        }
        return value.asString();
    }

    private static @Nullable ObjectNode object(ObjectNode of, String name) {
        JsonNode value = of.get(name);
        if (value == null || value.isNull()) {
            return null;
        }
        if (value instanceof ObjectNode object) {
            return object;
        }
        throw new Unfit(name, "json-object", name + " must be a JSON object");
    }

    private void only(Set<String> known) {
        List<Fault> unknown = body.propertyNames().stream()
                .filter(name -> !known.contains(name))
                .map(name -> new Fault(name, "unknown-field", "the request has no such field"))
                .toList();
        if (!unknown.isEmpty()) {
            throw new Unfit(unknown);
        }
    }
}

package redress.launcher.rejected;

import java.util.ArrayList;
import java.util.List;
import redress.launcher.terminal.Terminal;
import redress.launcher.terminal.Words;
import tools.jackson.databind.JsonNode;

/** Rejected records as a person reads them. */
public record RejectedTable(Terminal terminal) {

    private static final String ROW = "  %8s  %-20s  %-32s  %-10s  %s";

    public List<String> list(Rejected.Some some) {
        var lines = new ArrayList<String>();
        if (some.records().isEmpty()) {
            lines.add("No rejected records.");
            return lines;
        }
        lines.add(terminal.bold(Words.count(some.total(), "rejected record")));
        lines.add(terminal.faint(ROW.formatted("number", "at", "record", "state", "reason")));
        some.records().forEach(record -> lines.add(row(record)));
        if (some.total() > some.records().size()) {
            lines.add("  … and " + Words.number(some.total() - some.records().size())
                    + " more: narrow it down with --batch, --rule or --source");
        }
        return lines;
    }

    private static String row(RejectedRecord record) {
        return ROW.formatted(
                record.number(),
                record.at().replaceFirst("(\\.\\d+)?Z$", "Z"),
                record.record().isEmpty() ? "–" : record.record(),
                record.state(),
                record.reason());
    }

    public List<String> show(JsonNode whole) {
        var record = whole.path("record");
        var lines = new ArrayList<String>();
        lines.add(terminal.bold("Rejected record " + record.path("number").asLong()));
        for (var name : List.of("at", "batch", "record", "source", "type", "key", "state", "became", "redrivenAt")) {
            if (record.hasNonNull(name)) {
                lines.add(fact(name, record.path(name).asString()));
            }
        }
        whole.path("faults")
                .forEach(fault -> lines.add(fact(
                        "fault",
                        fault.path("message").asString("") + " ("
                                + fault.path("rule").asString("") + ")")));
        content(lines, "As it came", whole.path("original"));
        if (whole.has("corrected")) {
            content(lines, "As it was last sent again", whole.path("corrected"));
        }
        return lines;
    }

    private void content(List<String> lines, String title, JsonNode content) {
        lines.add("");
        lines.add(terminal.bold(title));
        content.path("headers")
                .properties()
                .forEach(header -> lines.add(fact(header.getKey(), shown(header.getValue()))));
        lines.add("");
        lines.add(content.has("value") ? shown(content.path("value")) : "  (no value)");
    }

    private static String shown(JsonNode content) {
        return content.has("text")
                ? content.path("text").asString()
                : "base64: " + content.path("base64").asString("");
    }

    private static String fact(String name, String value) {
        return "  %-16s %s".formatted(name, value);
    }
}

package redress.query.search;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.Closeable;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Complaints as rows of a CSV file (RFC 4180). What a spreadsheet would run as a formula is kept from it. */
final class CsvRows implements Closeable {

    private static final List<String> COLUMNS = List.of(
            "id",
            "source",
            "externalId",
            "at",
            "occurredAt",
            "product",
            "subProduct",
            "channel",
            "processStep",
            "region",
            "language",
            "severity",
            "valueAtRisk",
            "tenureMonths",
            "state",
            "handler",
            "team",
            "feeling",
            "causeCategory",
            "subCause",
            "origin",
            "outcome",
            "acknowledgedAt",
            "answeredAt",
            "resolvedAt",
            "closedAt",
            "reopenings",
            "chasers",
            "retellings",
            "longestSilenceHours",
            "satisfaction",
            "recommend",
            "clusterId",
            "cluster",
            "rootCauseId",
            "rootCause",
            "confidence",
            "attributes",
            "narrative");

    /** OWASP: a cell that begins with one of these is run by spreadsheets. */
    private static final String FORMULA_BEGINNINGS = "=+-@\t\r";

    private final CsvWriter csv;

    CsvRows(Writer out) {
        csv = CsvWriter.builder().build(out);
        csv.writeRecord(COLUMNS);
    }

    void add(ObjectNode complaint) {
        csv.writeRecord(
                COLUMNS.stream().map(column -> cell(complaint.path(column))).collect(Collectors.toList()));
    }

    private static String cell(JsonNode value) {
        if (value.isNumber()) {
            return value.asString();
        }
        if (value.isArray()) {
            return harmless(value.valueStream().map(JsonNode::asString).collect(Collectors.joining("; ")));
        }
        return value.isMissingNode() || value.isNull() ? "" : harmless(value.asString());
    }

    static String harmless(String text) {
        return !text.isEmpty() && FORMULA_BEGINNINGS.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }

    @Override
    public void close() throws IOException {
        csv.close();
    }
}

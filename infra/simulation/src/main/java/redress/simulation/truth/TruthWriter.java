package redress.simulation.truth;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import redress.events.EventJson;
import redress.simulation.Counts;
import redress.simulation.SimulatedBusiness;
import redress.simulation.SimulatedRecord;
import tools.jackson.core.JsonGenerator;

/** Writes truth.json, and what happened to each customer beside it, while the records of a history go by: without memory for them. */
public final class TruthWriter implements AutoCloseable {

    /** The file beside truth.json with a line for each customer whom a planted cause struck. */
    public static final String CUSTOMERS = "truth-customers.jsonl";

    private final JsonGenerator json;
    private final CustomersWriter customers;
    private int distinct;
    private int duplicates;
    private int malformed;
    private int reports;

    public TruthWriter(SimulatedBusiness business, OutputStream out, OutputStream customersOut) {
        customers = new CustomersWriter(business, customersOut);
        json = EventJson.MAPPER.writerWithDefaultPrettyPrinter().createGenerator(out);
        json.writeStartObject();
        json.writeStringProperty("source", business.scenario().source());
        json.writePOJOProperty("settings", business.settings());
        json.writePOJOProperty("causes", Planted.causes(business));
        json.writePOJOProperty("fixes", Planted.fixes(business));
        json.writePOJOProperty("propensity", business.scenario().propensity());
        json.writePOJOProperty("traps", Traps.of(business));
        json.writeName("complaints");
        json.writeStartObject();
    }

    /** Writes the truth of a whole history at once. */
    public static void write(SimulatedBusiness business, Path file) throws IOException {
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file));
                OutputStream lines = new BufferedOutputStream(Files.newOutputStream(file.resolveSibling(CUSTOMERS)));
                TruthWriter truth = new TruthWriter(business, out, lines)) {
            business.history().forEachRemaining(truth::add);
        }
    }

    public void add(SimulatedRecord sent) {
        switch (sent.kind()) {
            case COMPLAINT -> {
                distinct++;
                json.writePOJOProperty(sent.externalId(), sent.causes());
                customers.add(sent);
            }
            case DUPLICATE -> duplicates++;
            case MALFORMED -> malformed++;
            case REPORT -> reports++;
        }
    }

    /** Ends the document with the counts, and the lines with those of the silent. */
    @Override
    public void close() {
        customers.addSilent();
        json.writeEndObject();
        json.writePOJOProperty("counts", new Counts(distinct, duplicates, malformed, reports));
        json.writeEndObject();
        json.close();
    }
}

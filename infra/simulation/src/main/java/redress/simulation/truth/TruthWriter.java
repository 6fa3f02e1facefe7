package redress.simulation.truth;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import redress.events.EventJson;
import redress.simulation.Aftercare;
import redress.simulation.Counts;
import redress.simulation.SimulatedBusiness;
import redress.simulation.SimulatedRecord;
import redress.simulation.recovery.RecoveryTruth;
import tools.jackson.core.JsonGenerator;

/** Writes truth.json, and beside it what happened to each customer and in each recovery, while the records of a history go by: without memory for them. */
public final class TruthWriter implements AutoCloseable {

    /** The file beside truth.json with a line for each customer whom a planted cause struck. */
    public static final String CUSTOMERS = "truth-customers.jsonl";

    /** The file beside truth.json with a line for each complaint: how its recovery went and how the customer stands then. */
    public static final String RECOVERIES = "truth-recoveries.jsonl";

    private final JsonGenerator json;
    private final CustomersWriter customers;
    private final JsonLines recoveries;
    private final Aftercare aftercare;
    private int distinct;
    private int duplicates;
    private int malformed;
    private int reports;

    /** What is true of a complaint's recovery by the end of the history. */
    record OfRecovery(String complaint, RecoveryTruth recovery) {}

    public TruthWriter(
            SimulatedBusiness business, OutputStream out, OutputStream customersOut, OutputStream recoveriesOut) {
        aftercare = business.aftercare();
        recoveries = new JsonLines(recoveriesOut);
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
                OutputStream customers =
                        new BufferedOutputStream(Files.newOutputStream(file.resolveSibling(CUSTOMERS)));
                OutputStream recoveries =
                        new BufferedOutputStream(Files.newOutputStream(file.resolveSibling(RECOVERIES)));
                TruthWriter truth = new TruthWriter(business, out, customers, recoveries)) {
            business.history().forEachRemaining(truth::add);
        }
    }

    public void add(SimulatedRecord sent) {
        switch (sent.kind()) {
            case COMPLAINT -> {
                distinct++;
                json.writePOJOProperty(sent.externalId(), sent.causes());
                customers.add(sent);
                recoveries.add(
                        new OfRecovery(sent.externalId(), aftercare.of(sent).truth()));
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

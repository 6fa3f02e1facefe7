package redress.simulation.truth;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import redress.events.EventJson;
import redress.simulation.Counts;
import redress.simulation.SimulatedBusiness;
import redress.simulation.SimulatedRecord;
import redress.simulation.scenario.PlantedCause;
import redress.simulation.scenario.PlantedFix;
import tools.jackson.core.JsonGenerator;

/** Writes truth.json while the records of a history go by, so that it needs no memory for them. */
public final class TruthWriter implements AutoCloseable {

    private static final double WORKS_FROM = .1;
    private static final Duration SLACK = Duration.ofDays(7);

    private final JsonGenerator json;
    private int distinct;
    private int duplicates;
    private int malformed;

    public TruthWriter(SimulatedBusiness business, OutputStream out) {
        json = EventJson.MAPPER.writerWithDefaultPrettyPrinter().createGenerator(out);
        json.writeStartObject();
        json.writeStringProperty("source", business.scenario().source());
        json.writePOJOProperty("settings", business.settings());
        json.writePOJOProperty("causes", causes(business));
        json.writePOJOProperty("fixes", fixes(business));
        json.writeName("complaints");
        json.writeStartObject();
    }

    /** Writes the truth of a whole history at once. */
    public static void write(SimulatedBusiness business, Path file) throws IOException {
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file));
                TruthWriter truth = new TruthWriter(business, out)) {
            business.history().forEachRemaining(truth::add);
        }
    }

    public void add(SimulatedRecord sent) {
        switch (sent.kind()) {
            case COMPLAINT -> {
                distinct++;
                json.writePOJOProperty(sent.externalId(), sent.causes());
            }
            case DUPLICATE -> duplicates++;
            case MALFORMED -> malformed++;
        }
    }

    /** Ends the document with the counts. */
    @Override
    public void close() {
        json.writeEndObject();
        json.writePOJOProperty("counts", new Counts(distinct, duplicates, malformed));
        json.writeEndObject();
        json.close();
    }

    private static List<Truth.Cause> causes(SimulatedBusiness business) {
        return business.scenario().causes().stream()
                .map(cause -> new Truth.Cause(
                        cause.id(),
                        cause.name(),
                        cause.category(),
                        cause.process(),
                        cause.processOwner(),
                        cause.scope(),
                        business.at(cause.course().onset()),
                        business.expected(cause),
                        business.affected(cause)))
                .toList();
    }

    private static List<Truth.Fix> fixes(SimulatedBusiness business) {
        return business.scenario().causes().stream()
                .flatMap(cause -> fix(business, cause))
                .toList();
    }

    private static Stream<Truth.Fix> fix(SimulatedBusiness business, PlantedCause cause) {
        PlantedFix fix = cause.fix();
        return fix == null
                ? Stream.empty()
                : Stream.of(new Truth.Fix(
                        fix.id(),
                        cause.id(),
                        fix.what(),
                        business.at(fix.effective()),
                        business.at(fix.effective()).plus(SLACK),
                        fix.expectedReduction(),
                        fix.trueReduction(),
                        fix.trueReduction() >= WORKS_FROM));
    }
}

package redress.bench.texts;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import redress.events.EventJson;
import redress.events.intake.LodgeComplaint;
import redress.simulation.Settings;
import redress.simulation.SimulatedBusiness;
import redress.simulation.SimulatedRecord;
import redress.simulation.truth.Truth;
import redress.simulation.truth.TruthWriter;

/**
 * The complaints with a text of a simulated business, and what was planted in them.
 *
 * @param complaints each once, in the order of their ids
 */
record Planted(Truth truth, List<LodgeComplaint> complaints) {

    private static final int COMPLAINTS = 4_000;
    private static final int MONTHS = 12;
    private static final Instant END = Instant.parse("2026-06-01T00:00:00Z");

    static Planted of(long seed) throws Exception {
        SimulatedBusiness business = new SimulatedBusiness(new Settings(seed, COMPLAINTS, MONTHS, END));
        // Sent twice is lodged once.
        Map<String, LodgeComplaint> distinct = new TreeMap<>();
        business.stream()
                .map(SimulatedRecord::complaint)
                .filter(Objects::nonNull)
                .filter(complaint -> complaint.narrative() != null)
                .forEach(complaint -> distinct.putIfAbsent(complaint.externalId(), complaint));
        return new Planted(truth(business), new ArrayList<>(distinct.values()));
    }

    private static Truth truth(SimulatedBusiness business) throws Exception {
        Path folder = Files.createTempDirectory("truth");
        Path file = folder.resolve("truth.json");
        TruthWriter.write(business, file);
        Truth truth = EventJson.MAPPER.readValue(file, Truth.class);
        try (Stream<Path> written = Files.list(folder)) {
            for (Path one : written.toList()) {
                Files.delete(one);
            }
        }
        Files.delete(folder);
        return truth;
    }

    List<String> texts() {
        return complaints.stream()
                .map(complaint -> Objects.requireNonNull(complaint.narrative()))
                .toList();
    }

    /** Ids of the causes of a complaint, none for one of its own. */
    List<String> causes(LodgeComplaint complaint) {
        return truth.complaints().getOrDefault(complaint.externalId(), List.of());
    }

    /** What is known of a complaint, under the names that the platform has for it. */
    static Map<String, String> attributes(LodgeComplaint complaint) {
        Map<String, String> attributes = new TreeMap<>(complaint.attributes());
        BiConsumer<String, @Nullable String> put = (name, value) -> {
            if (value != null) {
                attributes.put(name, value);
            }
        };
        put.accept("product", complaint.product());
        put.accept("subProduct", complaint.subProduct());
        put.accept("channel", complaint.channel());
        put.accept("processStep", complaint.processStep());
        put.accept("region", complaint.region());
        put.accept("severity", complaint.severity());
        put.accept("language", complaint.language());
        return attributes;
    }
}

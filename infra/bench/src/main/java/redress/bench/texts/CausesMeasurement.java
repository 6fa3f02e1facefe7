package redress.bench.texts;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import redress.analytics.attribution.Attribution;
import redress.analytics.attribution.Suspects;
import redress.analytics.clustering.Agreement;
import redress.analytics.clustering.Clusterer;
import redress.analytics.clustering.Clustering;
import redress.bench.Told;
import redress.events.EventJson;
import redress.events.finding.Suspicion.Hypothesis;
import redress.events.intake.LodgeComplaint;
import redress.simulation.Settings;
import redress.simulation.SimulatedBusiness;
import redress.simulation.SimulatedRecord;
import redress.simulation.truth.Truth;
import redress.simulation.truth.TruthMatch;
import redress.simulation.truth.TruthWriter;

/** Which of the causes planted in simulated businesses are suspected, and how well: the platform's own code, without servers. */
final class CausesMeasurement {

    private static final List<Long> SEEDS = List.of(1L, 2L, 3L);

    private static final int COMPLAINTS = 4_000;
    private static final int MONTHS = 12;
    private static final Instant END = Instant.parse("2026-06-01T00:00:00Z");
    private static final long CLUSTERING = 7;

    private CausesMeasurement() {}

    static void measure(Path cache) throws Exception {
        for (long seed : SEEDS) {
            measure(seed, cache);
        }
    }

    private static void measure(long seed, Path cache) throws Exception {
        SimulatedBusiness business = new SimulatedBusiness(new Settings(seed, COMPLAINTS, MONTHS, END));
        List<LodgeComplaint> saying = business.stream()
                .map(SimulatedRecord::complaint)
                .filter(Objects::nonNull)
                .filter(complaint -> complaint.narrative() != null)
                .toList();
        // Sent twice is lodged once.
        Map<String, LodgeComplaint> distinct = new TreeMap<>();
        saying.forEach(complaint -> distinct.putIfAbsent(complaint.externalId(), complaint));
        List<LodgeComplaint> complaints = List.copyOf(distinct.values());
        List<String> texts = complaints.stream()
                .map(complaint -> Objects.requireNonNull(complaint.narrative()))
                .toList();
        Clustering clustering = Clusterer.withSeed(CLUSTERING).cluster(SentenceVectors.of(texts, cache), texts);
        tell(seed, truth(business), complaints, clustering);
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

    private static void tell(long seed, Truth truth, List<LodgeComplaint> complaints, Clustering clustering) {
        List<List<Hypothesis>> hypotheses = Attribution.of(
                clustering.assignment(),
                clustering.clusters().size(),
                complaints.stream().map(CausesMeasurement::attributes).toList());
        Map<String, String> suspected = new HashMap<>();
        List<Integer> causes = new ArrayList<>();
        List<Integer> clusters = new ArrayList<>();
        for (int i = 0; i < complaints.size(); i++) {
            int cluster = clustering.assignment()[i];
            String id = complaints.get(i).externalId();
            if (cluster != Clustering.ALONE
                    && Suspects.isSuspect(
                            clustering.clusters().get(cluster).size(), complaints.size(), hypotheses.get(cluster))) {
                suspected.put(id, Integer.toString(cluster));
            }
            List<String> planted = truth.complaints().getOrDefault(id, List.of());
            if (planted.size() == 1) {
                causes.add(planted.getFirst().hashCode());
                clusters.add(cluster);
            }
        }
        List<TruthMatch> matches = TruthMatch.of(truth, suspected);
        List<TruthMatch> found = matches.stream().filter(TruthMatch::matched).toList();
        Told.figure("causes-" + seed, matches.size());
        Told.figure("found-" + seed, found.size());
        Told.figure("suspected-" + seed, (double)
                suspected.values().stream().distinct().count());
        Told.figure("ari-" + seed, Agreement.adjustedRand(ints(causes), ints(clusters)));
        int scope = 0;
        int named = 0;
        for (TruthMatch match : found) {
            List<Hypothesis> shown =
                    Suspects.thatStandOut(hypotheses.get(Integer.parseInt(Objects.requireNonNull(match.suspected()))));
            for (Map.Entry<String, String> value : match.cause().scope().entrySet()) {
                scope++;
                named += shown.stream().anyMatch(h -> names(h, value)) ? 1 : 0;
            }
        }
        Told.figure("scope-" + seed, scope);
        Told.figure("named-" + seed, named);
    }

    private static int[] ints(List<Integer> numbers) {
        return numbers.stream().mapToInt(Integer::intValue).toArray();
    }

    private static boolean names(Hypothesis hypothesis, Map.Entry<String, String> value) {
        var and = hypothesis.and();
        return (hypothesis.attribute().equals(value.getKey())
                        && hypothesis.value().equals(value.getValue()))
                || (and != null
                        && and.attribute().equals(value.getKey())
                        && and.value().equals(value.getValue()));
    }

    /** What is known of a complaint, under the names that the platform has for it. */
    private static Map<String, String> attributes(LodgeComplaint complaint) {
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
        put.accept("language", complaint.language());
        return attributes;
    }
}

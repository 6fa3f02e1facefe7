package redress.bench.texts;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import redress.analytics.attribution.Attribution;
import redress.analytics.attribution.Suspects;
import redress.analytics.clustering.Agreement;
import redress.analytics.clustering.Clusterer;
import redress.analytics.clustering.Clustering;
import redress.bench.Told;
import redress.events.finding.Suspicion.Hypothesis;
import redress.events.intake.LodgeComplaint;
import redress.simulation.truth.Truth;
import redress.simulation.truth.TruthMatch;

/** Which of the causes planted in simulated businesses are suspected, and how well: the platform's own code, without servers. */
final class CausesMeasurement {

    private static final List<Long> SEEDS = List.of(1L, 2L, 3L);

    private static final long CLUSTERING = 7;

    private CausesMeasurement() {}

    static void measure(Path cache) throws Exception {
        for (long seed : SEEDS) {
            measure(seed, cache);
        }
    }

    private static void measure(long seed, Path cache) throws Exception {
        Planted planted = Planted.of(seed);
        List<String> texts = planted.texts();
        Clustering clustering = Clusterer.withSeed(CLUSTERING).cluster(SentenceVectors.of(texts, cache), texts);
        tell(seed, planted, clustering);
    }

    private static void tell(long seed, Planted business, Clustering clustering) {
        Truth truth = business.truth();
        List<LodgeComplaint> complaints = business.complaints();
        List<List<Hypothesis>> hypotheses = Attribution.of(
                clustering.assignment(),
                clustering.clusters().size(),
                complaints.stream().map(Planted::attributes).toList());
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
            List<String> planted = business.causes(complaints.get(i));
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
}

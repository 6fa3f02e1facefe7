package redress.simulation.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import redress.simulation.Settings;
import redress.simulation.SimulatedBusiness;
import redress.simulation.SimulatedRecord.Kind;

/**
 * Single words do not lead to the planted causes. The figures in docs/simulation.md are printed here.
 */
class HardnessTest {

    private static final int COMPLAINTS = 5_000;
    private static final int[] GROUPS = {8, 9, 12, 20, 40};
    private static final int STARTS = 4;
    private static final String OWN = "a reason of its own";

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void groupingBySingleWordsDoesNotFindThePlantedCauses(long seed) {
        List<String> texts = new ArrayList<>();
        List<String> truth = new ArrayList<>();
        Settings settings = new Settings(seed, COMPLAINTS, 12, Instant.parse("2026-03-01T00:00:00Z"));
        new SimulatedBusiness(settings)
                .stream()
                        .filter(sent -> sent.kind() == Kind.COMPLAINT)
                        .filter(sent -> sent.causes().size() <= 1)
                        .forEach(sent -> {
                            String text =
                                    Objects.requireNonNull(sent.complaint()).narrative();
                            if (text != null) {
                                texts.add(text);
                                truth.add(
                                        sent.causes().isEmpty()
                                                ? OWN
                                                : sent.causes().getFirst());
                            }
                        });
        double best = best("all, seed " + seed, texts, truth);
        assertThat(best).isBetween(.05, .5);
        List<String> planted = new ArrayList<>();
        List<String> causes = new ArrayList<>();
        for (int i = 0; i < texts.size(); i++) {
            if (!truth.get(i).equals(OWN)) {
                planted.add(texts.get(i));
                causes.add(truth.get(i));
            }
        }
        assertThat(best("planted only, seed " + seed, planted, causes)).isLessThan(.8);
    }

    private static double best(String what, List<String> texts, List<String> truth) {
        TfIdf vectors = new TfIdf(texts);
        double best = 0;
        StringBuilder figures = new StringBuilder("TF-IDF k-means, " + what + ", " + texts.size() + " texts:");
        for (int k : GROUPS) {
            double agreement = adjustedRand(KMeans.group(vectors, k, STARTS), truth);
            figures.append(String.format(" k=%d %.3f", k, agreement));
            best = Math.max(best, agreement);
        }
        System.out.println(figures);
        return best;
    }

    /** Hubert and Arabie, Comparing Partitions, 1985: 1 for the same partition, 0 expected by chance. */
    private static double adjustedRand(int[] groups, List<String> truth) {
        Map<String, Integer> cells = new HashMap<>();
        Map<String, Integer> rows = new HashMap<>();
        Map<String, Integer> columns = new HashMap<>();
        for (int i = 0; i < groups.length; i++) {
            cells.merge(groups[i] + " " + truth.get(i), 1, Integer::sum);
            rows.merge("" + groups[i], 1, Integer::sum);
            columns.merge(truth.get(i), 1, Integer::sum);
        }
        double expected = pairs(rows) * pairs(columns) / (groups.length * (groups.length - 1.0) / 2);
        return (pairs(cells) - expected) / ((pairs(rows) + pairs(columns)) / 2 - expected);
    }

    private static double pairs(Map<String, Integer> counts) {
        return counts.values().stream().mapToDouble(n -> n * (n - 1.0) / 2).sum();
    }
}

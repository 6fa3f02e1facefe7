package redress.simulation.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
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
    private static final int STARTS = 3;
    private static final String OWN = "a reason of its own";

    @ParameterizedTest
    @ValueSource(longs = {1, 2})
    void groupingBySingleWordsDoesNotFindThePlantedCauses(long seed) {
        Labelled all = complaints(seed);
        assertThat(best("all, seed " + seed, all)).isLessThan(.5);
        // Without the other complaints it is easier; no platform ever has it that easy.
        assertThat(best("planted only, seed " + seed, all.plantedOnly())).isLessThan(.85);
    }

    private static Labelled complaints(long seed) {
        Labelled all = new Labelled(new ArrayList<>(), new ArrayList<>());
        Settings settings = new Settings(seed, COMPLAINTS, 12, Instant.parse("2026-03-01T00:00:00Z"));
        new SimulatedBusiness(settings)
                .stream().filter(sent -> sent.kind() == Kind.COMPLAINT).forEach(sent -> {
                    String text = Objects.requireNonNull(sent.complaint()).narrative();
                    if (text != null && sent.causes().size() <= 1) {
                        all.add(
                                text,
                                sent.causes().isEmpty() ? OWN : sent.causes().getFirst());
                    }
                });
        return all;
    }

    /** The highest agreement of some numbers of groups; prints all. */
    private static double best(String what, Labelled complaints) {
        TfIdf vectors = new TfIdf(complaints.texts());
        double best = 0;
        StringBuilder figures =
                new StringBuilder("TF-IDF k-means, ").append(what).append(':');
        for (int k : GROUPS) {
            Agreement agreement = Agreement.of(KMeans.group(vectors, k, STARTS), complaints.truth());
            figures.append(String.format(" k=%d %.2f (%d found)", k, agreement.adjustedRand(), agreement.found(OWN)));
            best = Math.max(best, agreement.adjustedRand());
        }
        System.out.println(figures);
        return best;
    }

    private record Labelled(List<String> texts, List<String> truth) {

        void add(String text, String cause) {
            texts.add(text);
            truth.add(cause);
        }

        Labelled plantedOnly() {
            Labelled planted = new Labelled(new ArrayList<>(), new ArrayList<>());
            for (int i = 0; i < texts.size(); i++) {
                if (!truth.get(i).equals(OWN)) {
                    planted.add(texts.get(i), truth.get(i));
                }
            }
            return planted;
        }
    }
}

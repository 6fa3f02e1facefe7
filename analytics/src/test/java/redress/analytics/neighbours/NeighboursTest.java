package redress.analytics.neighbours;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import redress.analytics.clustering.Planted;

class NeighboursTest {

    private static final float[][] VECTORS =
            Planted.groups(15, 100, 1, 1).vectors().toArray(float[][]::new);
    private static final int K = 15;

    @Test
    void exactSearchFindsWhatComparingAllPairsFinds() {
        Neighbours found = new ExactSearch(VECTORS, K).run();

        for (int i = 0; i < VECTORS.length; i += 97) {
            assertThat(ids(found, i)).containsExactlyElementsOf(byHand(i));
        }
    }

    @Test
    void theGraphFindsNearlyAllOfThem() {
        Neighbours exact = new ExactSearch(VECTORS, K).run();
        Neighbours graph = new GraphSearch(VECTORS, K).run();

        int hits = 0;
        for (int i = 0; i < VECTORS.length; i++) {
            Set<Integer> both = new HashSet<>(ids(exact, i));
            both.retainAll(ids(graph, i));
            hits += both.size();
        }
        assertThat((double) hits / (VECTORS.length * K)).isGreaterThan(0.99);
    }

    @Test
    void theGraphFindsTheSameEveryTime() {
        assertThat(new GraphSearch(VECTORS, K).run().ids())
                .isEqualTo(new GraphSearch(VECTORS, K).run().ids());
    }

    @Test
    void equallyNearVectorsComeInTheirOrder() {
        float[][] same =
                IntStream.range(0, 6).mapToObj(i -> new float[] {1, 0, 0}).toArray(float[][]::new);

        assertThat(ids(Neighbours.of(same, 3), 4)).containsExactly(0, 1, 2);
    }

    @Test
    void aVectorHasNoMoreNeighboursThanThereAreOthers() {
        assertThat(Neighbours.of(new float[][] {{1, 0}, {0, 1}}, 15).k()).isEqualTo(1);
        assertThat(Neighbours.of(new float[][] {{1, 0}}, 15).k()).isZero();
    }

    private static List<Integer> ids(Neighbours neighbours, int i) {
        return IntStream.range(0, neighbours.k())
                .mapToObj(r -> neighbours.id(i, r))
                .toList();
    }

    private static List<Integer> byHand(int i) {
        return IntStream.range(0, VECTORS.length)
                .filter(j -> j != i)
                .boxed()
                .sorted(Comparator.comparingDouble(j -> -dot(VECTORS[i], VECTORS[j])))
                .limit(K)
                .toList();
    }

    private static double dot(float[] a, float[] b) {
        double sum = 0;
        for (int d = 0; d < a.length; d++) {
            sum += (double) a[d] * b[d];
        }
        return sum;
    }
}

package redress.analytics.neighbours;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
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
        Neighbours found = ExactSearch.among(VECTORS, K);

        for (int i = 0; i < VECTORS.length; i += 97) {
            assertThat(ids(found, i)).containsExactlyElementsOf(byHand(i));
        }
    }

    @Test
    void cellsFindNearlyAllOfThem() {
        float[][] vectors = Planted.groups(60, 100, 1, 1).vectors().toArray(float[][]::new);
        Neighbours exact = ExactSearch.among(vectors, K);
        Neighbours cells = new CellSearch(vectors, Cells.of(vectors, 120), K).run();

        int hits = 0;
        for (int i = 0; i < vectors.length; i++) {
            Set<Integer> both = new HashSet<>(ids(exact, i));
            both.retainAll(ids(cells, i));
            hits += both.size();
        }
        assertThat((double) hits / (vectors.length * K)).isGreaterThan(0.99);
    }

    @Test
    void cellsFindTheSameEveryTimeAndHaveNobodyTwice() {
        Neighbours cells = new CellSearch(VECTORS, Cells.of(VECTORS, 50), K).run();

        assertThat(new CellSearch(VECTORS, Cells.of(VECTORS, 50), K).run().ids())
                .isEqualTo(cells.ids());
        for (int i = 0; i < VECTORS.length; i++) {
            assertThat(ids(cells, i)).doesNotHaveDuplicates().doesNotContain(i);
        }
    }

    @Test
    void whoseCellsHoldTooFewIsComparedWithAll() {
        float[][] few = Arrays.copyOf(VECTORS, 60);

        assertThat(new CellSearch(few, Cells.of(few, 60), 50).run().ids())
                .isEqualTo(ExactSearch.among(few, 50).ids());
    }

    @Test
    void aVectorIsComparedInAllItsDimensions() {
        float[][] odd = {{0, 0, 0, 0, 0, 1}, {0, 0, 0, 0, 1, 0}, {0, 0, 0, 0, .6f, .8f}};

        assertThat(ids(Neighbours.of(odd, 2), 0)).containsExactly(2, 1);
        assertThat(Neighbours.of(odd, 2).similarity(1, 0)).isEqualTo(.6f);
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

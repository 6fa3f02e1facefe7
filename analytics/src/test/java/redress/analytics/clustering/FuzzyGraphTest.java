package redress.analytics.clustering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import redress.analytics.neighbours.Neighbours;

class FuzzyGraphTest {

    @Test
    void theTwoDirectionsOfALinkAreJoinedAsProbabilities() {
        // Node 1 is the nearest of 0 and of 2: both links weigh 1 in one direction, so 1 in all.
        Neighbours line = new Neighbours(3, 1, new int[] {1, 0, 1}, new float[] {0.9f, 0.9f, 0.8f});

        Graph graph = FuzzyGraph.of(line);

        assertThat(graph.from()).containsExactly(0, 1);
        assertThat(graph.to()).containsExactly(1, 2);
        assertThat(graph.weight()).containsExactly(1, 1);
    }

    @Test
    void weightsOfANodeSumToTheLogarithmOfItsNeighbours() {
        // One node looks at eight others at growing distances; nobody looks back at it but by its own view.
        int k = 8;
        int[] ids = new int[9 * k];
        float[] similarities = new float[9 * k];
        for (int i = 0; i < 9; i++) {
            for (int r = 0; r < k; r++) {
                ids[i * k + r] = i == 0 ? r + 1 : 1 + (i + r) % 8;
                similarities[i * k + r] = 0.9f - 0.05f * r;
            }
        }

        Graph graph = FuzzyGraph.of(new Neighbours(9, k, ids, similarities));

        double ofFirst = 0;
        for (int e = 0; e < graph.from().length; e++) {
            ofFirst += graph.from()[e] == 0 ? graph.weight()[e] : 0;
        }
        assertThat(ofFirst).isEqualTo(3, within(1e-3));
    }

    @Test
    void noLinkEverWeighsNothing() {
        // Two groups of eleven exact repeats; each has nine of its own group and one of the other as neighbours.
        int k = 10;
        int[] ids = new int[22 * k];
        float[] similarities = new float[22 * k];
        for (int i = 0; i < 22; i++) {
            int group = i / 11 * 11;
            for (int r = 0; r < k; r++) {
                ids[i * k + r] = r < 9 ? group + (i - group + 1 + r) % 11 : (i + 11) % 22;
                similarities[i * k + r] = r < 9 ? 1 : 0.1f;
            }
        }

        Graph graph = FuzzyGraph.of(new Neighbours(22, k, ids, similarities));

        assertThat(Arrays.stream(graph.weight()).min().orElse(0)).isPositive();
        assertThat(new Leiden(graph).communities(5, 1)).hasSize(22);
    }
}

package redress.analytics.clustering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

/**
 * Two triangles joined by one link. Seven links in all; each triangle holds three, and seven of the fourteen link ends.
 * Modularity of the two: 6/7 - 2 × (1/2)² = 5/14. Together: 1 - 1 = 0. Joining pays as soon as the resolution is below
 * (1/7) / (1/2) = 2/7.
 */
class LeidenTest {

    private static final Graph TRIANGLES = new Graph(
            6, new int[] {0, 0, 1, 3, 3, 4, 2}, new int[] {1, 2, 2, 4, 5, 5, 3}, new double[] {1, 1, 1, 1, 1, 1, 1});

    @Test
    void twoTrianglesAreTwoCommunities() {
        int[] found = new Leiden(TRIANGLES).communities(1, 1);

        assertThat(Measures.ari(found, new int[] {0, 0, 0, 1, 1, 1})).isEqualTo(1);
        assertThat(TRIANGLES.modularity(found)).isEqualTo(5.0 / 14, within(1e-12));
    }

    @Test
    void theyAreOneJustBelowTwoSevenths() {
        assertThat(communities(0.28)).isEqualTo(1);
        assertThat(communities(0.30)).isEqualTo(2);
    }

    @Test
    void aHighResolutionLeavesEveryNodeAlone() {
        assertThat(communities(20)).isEqualTo(6);
    }

    @Test
    void withoutLinksEveryNodeIsAlone() {
        Graph none = new Graph(3, new int[0], new int[0], new double[0]);

        assertThat(new Leiden(none).communities(1, 1)).containsExactly(0, 1, 2);
    }

    private static long communities(double resolution) {
        return Arrays.stream(new Leiden(TRIANGLES).communities(resolution, 1))
                .distinct()
                .count();
    }
}

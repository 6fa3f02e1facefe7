package redress.analytics.portrait;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import redress.analytics.clustering.Cluster;

class EdgesTest {

    /** East, east by north, north-east; north. */
    private static final List<float[]> VECTORS =
            List.of(new float[] {1, 0}, new float[] {.96f, .28f}, new float[] {.8f, .6f}, new float[] {0, 1});

    private static final List<String> TEXTS = List.of("east", "east by north", "north-east", "north");
    private static final Cluster EAST = new Cluster(new int[] {0, 1, 2}, new float[] {1, 0});
    private static final Cluster NORTH = new Cluster(new int[] {3}, new float[] {0, 1});

    @Test
    void whatLiesNearestToAnotherClusterComesFirst() {
        List<Edges.Edge> edges = new Edges(TEXTS, VECTORS, List.of(EAST, NORTH)).of(0, Set.of(), 2);

        assertThat(edges).extracting(Edges.Edge::text).containsExactly(2, 1);
        assertThat(edges).extracting(Edges.Edge::other).containsOnly(1);
        assertThat(edges.getFirst().margin()).isEqualTo(.2, within(1e-6));
    }

    @Test
    void whatIsShownElsewhereIsLeftOut() {
        assertThat(new Edges(TEXTS, VECTORS, List.of(EAST, NORTH)).of(0, Set.of(2), 3))
                .extracting(Edges.Edge::text)
                .containsExactly(1, 0);
    }

    @Test
    void aSingleClusterHasNoEdge() {
        assertThat(new Edges(TEXTS, VECTORS, List.of(EAST)).of(0, Set.of(), 3)).isEmpty();
    }
}

package redress.analytics.clustering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import redress.analytics.neighbours.Neighbours;

class BothDirectionsTest {

    @Test
    void twoDirectionsAreJoinedASingleOneStaysAndEdgesComeInOrder() {
        // 0 and 1 look at each other and 0 at 3; 2 looks at 3 and 0, 3 at 1 and 2, 1 at 2.
        Neighbours neighbours =
                new Neighbours(4, 2, new int[] {1, 3, 2, 0, 3, 0, 1, 2}, new float[] {1, 1, 1, 1, 1, 1, 1, 1});
        double[] weights = {.5, .1, .2, .4, .8, .3, .6, .25};

        Graph graph = new BothDirections(neighbours, weights).joined();

        assertThat(graph.from()).containsExactly(0, 0, 0, 1, 1, 2);
        assertThat(graph.to()).containsExactly(1, 2, 3, 2, 3, 3);
        assertThat(graph.weight()).containsExactly(new double[] {.7, .3, .1, .2, .6, .85}, within(1e-12));
    }
}

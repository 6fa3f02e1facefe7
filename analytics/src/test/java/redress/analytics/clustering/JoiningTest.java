package redress.analytics.clustering;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/**
 * Four communities of one node each, in a row: links of 4, 1 and 2. Ends of links in each: 4, 5, 3 and 2. Joining pays
 * below a resolution in proportion to 4 / (4 × 5) = .2 for the first two, 1 / (5 × 3) = .07 for those in the middle,
 * 2 / (3 × 2) = .33 for the last two: so the last two join first, then the first two, then all.
 */
class JoiningTest {

    private static final Graph ROW = new Graph(4, new int[] {0, 1, 2}, new int[] {1, 2, 3}, new double[] {4, 1, 2});

    private static final int[] EACH = {0, 1, 2, 3};

    private static final float[][] NOWHERE = new float[4][1];

    @Test
    void thoseJoinFirstThatAFallingResolutionWouldJoinFirst() {
        Joining joining = new Joining(ROW, NOWHERE, EACH);

        assertThat(joining.into(4)).containsExactly(0, 1, 2, 3);
        assertThat(joining.into(3)).containsExactly(0, 1, 2, 2);
        assertThat(joining.into(2)).containsExactly(0, 0, 2, 2);
        assertThat(joining.into(1)).containsExactly(0, 0, 0, 0);
    }

    /** The first two are linked; the last has a cosine of .8 to each of them and of .6 to the third. */
    @Test
    void whereNoLinkIsLeftThoseJoinThatLieClosest() {
        Graph pair = new Graph(4, new int[] {0}, new int[] {1}, new double[] {1});
        float[][] points = {{1, 0}, {1, 0}, {0, 1}, {0.8f, 0.6f}};

        Joining joining = new Joining(pair, points, EACH);

        assertThat(joining.into(3)).containsExactly(0, 0, 2, 3);
        assertThat(joining.into(2)).containsExactly(0, 0, 2, 0);
        assertThat(joining.into(1)).containsExactly(0, 0, 0, 0);
    }
}

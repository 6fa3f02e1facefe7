package redress.analytics.clustering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Twenty groups of forty texts in five families of four groups: both must be found, and one within the other. */
class HierarchyTest {

    private static final Planted PLANTED = Planted.families(5, 4, 40, 1);
    private static final int[] FAMILIES =
            Arrays.stream(PLANTED.truth()).map(group -> group / 4).toArray();

    @SuppressWarnings("NullAway.Init") // set before all tests
    private static Hierarchy hierarchy;

    @BeforeAll
    static void plant() {
        hierarchy = Clusterer.withSeed(1).hierarchy(PLANTED.vectors(), null);
    }

    @Test
    void theGroupsAreFoundAsChosenAndTheFamiliesTwoStepsCoarser() {
        assertThat(hierarchy.chosen().clusters()).hasSize(20);
        assertThat(Measures.ari(hierarchy.chosen().assignment(), PLANTED.truth()))
                .isGreaterThan(0.95);
        assertThat(Measures.ari(cut(-2).assignment(), FAMILIES)).isEqualTo(1);
    }

    @Test
    void theGroupsAreFoundInTheFamiliesTwoStepsFiner() {
        Hierarchy coarse = Clusterer.withSeed(1).atResolution(0.1).hierarchy(PLANTED.vectors(), null);

        assertThat(Measures.ari(coarse.chosen().assignment(), FAMILIES)).isEqualTo(1);
        assertThat(Measures.ari(coarse.cut(Level.of(2)).assignment(), PLANTED.truth()))
                .isGreaterThan(0.9);
    }

    @Test
    void aStepCoarserLeavesHalfAndAStepFinerCutsInTwo() {
        assertThat(cut(-1).clusters()).hasSize(10);
        assertThat(cut(-2).clusters()).hasSize(5);
        assertThat(cut(1).clusters()).hasSizeBetween(21, 40);
    }

    @Test
    void everyLevelHoldsTheNext() {
        for (int step = -4; step < 4; step++) {
            Clustering coarser = cut(step);
            Clustering finer = cut(step + 1);
            int[] within = finer.within(coarser);
            for (int i = 0; i < FAMILIES.length; i++) {
                assertThat(within[finer.assignment()[i]]).isEqualTo(coarser.assignment()[i]);
            }
        }
    }

    @Test
    void oneBranchAloneIsCutFiner() {
        Clustering cut = hierarchy.cut(Level.CHOSEN.with(3, 1));

        assertThat(cut.clusters()).hasSize(21);
        int[] within = cut.within(hierarchy.chosen());
        assertThat(Arrays.stream(within).filter(c -> c == 3)).hasSize(2);
    }

    @Test
    void oneBranchAloneJoinsItsFamily() {
        Clustering cut = hierarchy.cut(Level.CHOSEN.with(3, -2));

        assertThat(cut.clusters()).hasSize(17);
        int[] members = cut.clusters().getFirst().members();
        assertThat(members.length).isBetween(155, 165);
        assertThat(members).contains(hierarchy.chosen().clusters().get(3).members());
    }

    @Test
    void aBranchCanStayWhileTheRestJoins() {
        Level level = Level.of(-2);
        int family = FAMILIES[hierarchy.chosen().clusters().getFirst().members()[0]];
        for (int c = 0; c < 20; c++) {
            if (FAMILIES[hierarchy.chosen().clusters().get(c).members()[0]] == family) {
                level = level.with(c, 0);
            }
        }

        assertThat(hierarchy.cut(level).clusters()).hasSize(4 + 4);
    }

    @Test
    void theOrderOfTheTextsDoesNotMatter() {
        List<float[]> vectors = Planted.groups(8, 40, 2.5, 3).vectors();
        List<Integer> order = new ArrayList<>(IntStream.range(0, 320).boxed().toList());
        Collections.shuffle(order, new Random(7));
        Hierarchy straight = Clusterer.withSeed(1).hierarchy(vectors, null);
        Hierarchy shuffled =
                Clusterer.withSeed(1).hierarchy(order.stream().map(vectors::get).toList(), null);

        for (int step : new int[] {-3, -1, 1, 2}) {
            int[] expected = straight.cut(Level.of(step)).assignment();
            assertThat(Measures.ari(
                            shuffled.cut(Level.of(step)).assignment(),
                            order.stream().mapToInt(i -> expected[i]).toArray()))
                    .isEqualTo(1);
        }
    }

    @Test
    void withoutTextsThereIsNothingToCut() {
        assertThat(Clusterer.withSeed(1)
                        .hierarchy(List.of(), null)
                        .cut(Level.of(-1))
                        .clusters())
                .isEmpty();
    }

    @Test
    void noLevelIsBeyondThirty() {
        assertThatThrownBy(() -> Level.of(31)).isInstanceOf(IllegalArgumentException.class);
    }

    private static Clustering cut(int step) {
        return hierarchy.cut(Level.of(step));
    }
}

package redress.analytics.clustering;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ClustererTest {

    private static final Clusterer CLUSTERER = Clusterer.withSeed(1);

    @Test
    void plantedGroupsAreFound() {
        Planted planted = Planted.groups(12, 60, 0.7, 1);

        Clustering found = CLUSTERER.cluster(planted.vectors());

        assertThat(Measures.ari(found.assignment(), planted.truth())).isGreaterThan(0.95);
        assertThat(found.noise()).isZero();
    }

    @Test
    void fewLargeGroupsAreNotShattered() {
        Planted planted = Planted.groups(3, 400, 0.7, 2);

        Clustering found = CLUSTERER.cluster(planted.vectors());

        assertThat(found.clusters()).hasSizeLessThanOrEqualTo(6);
        assertThat(Measures.ari(found.assignment(), planted.truth())).isGreaterThan(0.6);
    }

    @Test
    void theOrderOfTheTextsDoesNotMatter() {
        Planted planted = Planted.groups(8, 40, 2.5, 3);
        List<Integer> order = new ArrayList<>(
                IntStream.range(0, planted.vectors().size()).boxed().toList());
        Collections.shuffle(order, new Random(9));

        int[] straight = CLUSTERER.cluster(planted.vectors()).assignment();
        int[] shuffled = CLUSTERER
                .cluster(order.stream().map(planted.vectors()::get).toList())
                .assignment();

        int[] expected = order.stream().mapToInt(i -> straight[i]).toArray();
        assertThat(Measures.ari(shuffled, expected)).isEqualTo(1);
    }

    @Test
    void theSameVectorsGiveTheSameClusters() {
        Planted planted = Planted.groups(8, 40, 1.5, 4);

        assertThat(CLUSTERER.cluster(planted.vectors()).assignment())
                .isEqualTo(CLUSTERER.cluster(planted.vectors()).assignment());
    }

    @Test
    void clustersAreOrderedBySize() {
        List<float[]> vectors = new ArrayList<>(Planted.groups(3, 60, 0.5, 6).vectors());
        vectors.subList(0, 40).clear();

        Clustering found = CLUSTERER.cluster(vectors);

        assertThat(found.clusters()).isSortedAccordingTo((a, b) -> b.size() - a.size());
        assertThat(found.clusters().getFirst().members()).isSorted();
        assertThat(found.assignment()[found.clusters().getLast().members()[0]])
                .isEqualTo(found.clusters().size() - 1);
    }

    @Test
    void moreExactRepeatsThanANodeHasNeighboursStayTogether() {
        Planted planted = Planted.groups(4, 40, 0.7, 7);
        List<float[]> vectors = new ArrayList<>(planted.vectors());
        for (int i = 0; i < 100; i++) {
            vectors.add(planted.vectors().getFirst().clone());
        }

        Clustering found = CLUSTERER.cluster(vectors);

        int cluster = found.assignment()[0];
        assertThat(IntStream.range(160, 260).map(i -> found.assignment()[i])).containsOnly(cluster);
        assertThat(found.clusters().getFirst().size()).isGreaterThanOrEqualTo(101);
    }

    @Test
    void textsThatAreAllTheSameAreOneCluster() {
        float[] vector = Planted.groups(1, 1, 0, 1).vectors().getFirst();

        Clustering found = CLUSTERER.cluster(Collections.nCopies(50, vector));

        assertThat(found.clusters()).hasSize(1);
        assertThat(found.noise()).isZero();
    }

    @Test
    void nothingIsFoundInDirectionsDrawnByLot() {
        assertThat(CLUSTERER.cluster(Planted.nothing(300, 384)).clusters()).isEmpty();
    }

    /** A cloud around one direction: near enough to be linked, but nothing sets one part apart from another. */
    @Test
    void aCloudIsSaidToHoldNoGroupsAndPlantedGroupsToHold() {
        for (int seed = 1; seed <= 10; seed++) {
            Clustering cloud =
                    CLUSTERER.cluster(Planted.groups(1, 600, 0.8, seed).vectors());
            assertThat(cloud.arbitrary()).isTrue();
            assertThat(cloud.noise()).isZero();
        }
        assertThat(CLUSTERER.cluster(Planted.groups(12, 50, 0.8, 1).vectors()).arbitrary())
                .isFalse();
    }

    @Test
    void theNamesOfTheClustersBeforeDoNotMatter() {
        Planted planted = Planted.groups(8, 40, 2.5, 4);
        int[] before = IntStream.range(0, 320).map(i -> i % 7).toArray();
        int[] renamed = Arrays.stream(before).map(c -> 1_000 - 7 * c).toArray();
        Clusterer again = Clusterer.withSeed(2).atResolution(3);

        assertThat(again.startingFrom(renamed).cluster(planted.vectors()).assignment())
                .isEqualTo(again.startingFrom(before).cluster(planted.vectors()).assignment());
    }

    /** Where the vectors say nothing at all, the words still tell the groups apart. */
    @Test
    void wordsTellApartWhatTheVectorsDoNot() {
        Planted cloud = Planted.groups(1, 300, 0.8, 3);
        Random random = new Random(3);
        List<String> texts = IntStream.range(0, 300)
                .mapToObj(i -> random.ints(20, 0, 15)
                        .mapToObj(word -> "group" + "abcdef".charAt(i % 6) + "word" + (char) ('a' + word))
                        .collect(Collectors.joining(" ")))
                .toList();
        int[] truth = IntStream.range(0, 300).map(i -> i % 6).toArray();

        assertThat(Measures.ari(CLUSTERER.cluster(cloud.vectors()).assignment(), truth))
                .isLessThan(0.1);
        assertThat(Measures.ari(CLUSTERER.cluster(cloud.vectors(), texts).assignment(), truth))
                .isGreaterThan(0.9);
    }

    @Test
    void noTextsNoClusters() {
        assertThat(CLUSTERER.cluster(List.of()).clusters()).isEmpty();
    }

    @Test
    void oneTextIsAlone() {
        assertThat(CLUSTERER.cluster(Planted.nothing(1, 8)).assignment()).containsExactly(Clustering.ALONE);
    }

    @Test
    void twoTextsAreTogetherIfAlikeAndAloneIfNot() {
        assertThat(CLUSTERER.cluster(Planted.groups(1, 2, 0.3, 1).vectors()).assignment())
                .containsExactly(0, 0);
        assertThat(CLUSTERER.cluster(Planted.nothing(2, 384)).assignment()).containsOnly(Clustering.ALONE);
    }

    @Test
    void fiveTextsFormTheirTwoGroups() {
        List<float[]> vectors = new ArrayList<>(Planted.groups(2, 3, 0.2, 8).vectors());
        vectors.removeLast();

        assertThat(CLUSTERER.cluster(vectors).assignment()).containsExactly(0, 0, 0, 1, 1);
    }

    @Test
    void thirtyTextsFormTheirThreeGroups() {
        Planted planted = Planted.groups(3, 10, 0.6, 9);

        assertThat(Measures.ari(CLUSTERER.cluster(planted.vectors()).assignment(), planted.truth()))
                .isEqualTo(1);
    }

    @Test
    void aHigherResolutionMeansMoreClusters() {
        List<float[]> vectors = Planted.groups(10, 30, 1.5, 10).vectors();

        assertThat(CLUSTERER.atResolution(10).cluster(vectors).clusters())
                .hasSizeGreaterThan(
                        CLUSTERER.atResolution(0.5).cluster(vectors).clusters().size());
    }

    @Test
    void aNewClusteringThatStartsFromTheOldOneStaysClosestToIt() {
        List<float[]> vectors = Planted.groups(10, 40, 1.8, 11).vectors();
        List<float[]> known = vectors.subList(0, 360);
        int[] before = Arrays.copyOf(CLUSTERER.atResolution(3).cluster(known).assignment(), 400);
        Arrays.fill(before, 360, 400, Clustering.ALONE);

        Clusterer again = Clusterer.withSeed(2).atResolution(3);
        int[] warm = Arrays.copyOf(again.startingFrom(before).cluster(vectors).assignment(), 360);
        int[] cold = Arrays.copyOf(again.cluster(vectors).assignment(), 360);

        int[] old = Arrays.copyOf(before, 360);
        assertThat(Measures.ari(warm, old))
                .isGreaterThanOrEqualTo(Measures.ari(cold, old))
                .isGreaterThan(0.8);
    }

    @Test
    void anOldClusteringThatMadeNoSenseIsLeft() {
        Planted planted = Planted.groups(6, 40, 0.7, 12);
        int[] nonsense = IntStream.range(0, 240).map(i -> i % 7).toArray();

        int[] found =
                CLUSTERER.startingFrom(nonsense).cluster(planted.vectors()).assignment();

        assertThat(Measures.ari(found, planted.truth())).isGreaterThan(0.9);
    }
}

package redress.analytics.assignment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import redress.analytics.assignment.ClusterMatching.Match;

class ClusterMatchingTest {

    private static final Map<String, Set<Integer>> PREVIOUS =
            Map.of("A", Set.of(1, 2, 3, 4), "B", Set.of(5, 6, 7, 8, 9, 10));

    @Test
    void aClusterThatLostOneComplaintKeepsItsId() {
        List<Match> matches = ClusterMatching.match(PREVIOUS, List.of(Set.of(5, 6, 7, 8, 9, 10, 4), Set.of(1, 2, 3)));

        assertThat(matches).extracting(Match::previous).containsExactly("B", "A");
        assertThat(matches.get(1).overlap()).isEqualTo(0.75);
        assertThat(matches).noneMatch(Match::changed);
    }

    @Test
    void aClusterThatKeptLittleKeepsItsIdAndSaysSo() {
        // 2 shared of {1,2,3,4} and {1,2,5}: 2 / 5.
        Match match = ClusterMatching.match(PREVIOUS, List.of(Set.of(1, 2, 5), Set.of(3, 4, 6, 7, 8, 9, 10)))
                .getFirst();

        assertThat(match).isEqualTo(new Match("A", 0.4, true));
    }

    @Test
    void ofTwoPartsOnlyTheLargerKeepsTheId() {
        List<Match> matches =
                ClusterMatching.match(PREVIOUS, List.of(Set.of(5, 6), Set.of(7, 8, 9, 10), Set.of(1, 2, 3, 4)));

        assertThat(matches.get(0).previous()).isNull();
        assertThat(matches.get(1).previous()).isEqualTo("B");
    }

    @Test
    void newComplaintsDoNotMakeAClusterAnother() {
        List<Match> matches = ClusterMatching.match(
                PREVIOUS, List.of(Set.of(1, 2, 3, 4, 11, 12, 13, 14, 15, 16, 17, 18), Set.of(5, 6, 7, 8, 9, 10)));

        assertThat(matches.getFirst()).isEqualTo(new Match("A", 1, false));
    }

    @Test
    void aClusterOfNewComplaintsIsNew() {
        assertThat(ClusterMatching.match(PREVIOUS, List.of(Set.of(20, 21)))).containsExactly(new Match(null, 0, false));
    }
}

package redress.analytics.assignment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import redress.analytics.assignment.NearestVote.Neighbour;
import redress.analytics.assignment.NearestVote.Vote;

class NearestVoteTest {

    private static final List<Neighbour> NEIGHBOURS = List.of(
            new Neighbour("near", 0.9),
            new Neighbour("many", 0.8),
            new Neighbour("many", 0.8),
            new Neighbour("many", 0.7));

    @Test
    void theMajorityWins() {
        Vote vote = NearestVote.of(NEIGHBOURS, 0.6).orElseThrow();

        assertThat(vote.cluster()).isEqualTo("many");
        assertThat(vote.confidence()).isEqualTo(2.3 / 3.2, within(1e-9));
    }

    @Test
    void votersBeyondTheThresholdCannotWin() {
        assertThat(NearestVote.of(NEIGHBOURS, 0.85))
                .hasValueSatisfying(v -> assertThat(v.cluster()).isEqualTo("near"));
    }

    @Test
    void aComplaintLikeNoOtherBelongsNowhere() {
        assertThat(NearestVote.of(NEIGHBOURS, 0.95)).isEmpty();
        assertThat(NearestVote.of(List.of(), 0)).isEmpty();
    }

    @Test
    void fifteenOfAHundredClusteredComplaintsLieBelowTheThreshold() {
        double[] similarities = IntStream.rangeClosed(0, 100)
                .mapToDouble(i -> (100 - i) / 100.0)
                .toArray();

        assertThat(NearestVote.threshold(similarities)).isEqualTo(0.15);
    }
}

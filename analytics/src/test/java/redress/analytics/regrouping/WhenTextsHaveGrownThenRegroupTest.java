package redress.analytics.regrouping;

import static org.assertj.core.api.Assertions.assertThat;
import static redress.analytics.regrouping.WhenTextsHaveGrownThenRegroup.isDue;

import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import redress.analytics.index.ClusteringRecord;
import redress.analytics.index.ClusteringRecord.Changes;

class WhenTextsHaveGrownThenRegroupTest {

    @Test
    void theFirstClusteringWaitsForTwoHundredTexts() {
        assertThat(isDue(199, Optional.empty(), false)).isFalse();
        assertThat(isDue(200, Optional.empty(), false)).isTrue();
    }

    @Test
    void theNextWaitsForAQuarterMore() {
        assertThat(isDue(499, Optional.of(clusteringOf(400)), false)).isFalse();
        assertThat(isDue(500, Optional.of(clusteringOf(400)), false)).isTrue();
    }

    @Test
    void aClusteringThatWasAskedForEarlyCountsToo() {
        assertThat(isDue(150, Optional.of(clusteringOf(100)), false)).isFalse();
        assertThat(isDue(200, Optional.of(clusteringOf(199)), false)).isFalse();
    }

    @Test
    void aClusteringThatWasBrokenOffIsMadeUpForWhateverHasGrown() {
        assertThat(isDue(400, Optional.of(clusteringOf(400)), true)).isTrue();
    }

    private static ClusteringRecord clusteringOf(int texts) {
        return new ClusteringRecord("c", Instant.EPOCH, texts, 1, 0, 0, 1, texts, 7, .5, new Changes(0, 0, 1, 0), null);
    }
}

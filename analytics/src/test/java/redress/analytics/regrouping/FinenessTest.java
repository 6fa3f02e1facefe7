package redress.analytics.regrouping;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import redress.analytics.index.ClusteringRecord;
import redress.analytics.index.ClusteringRecord.Changes;

class FinenessTest {

    private static final ClusteringRecord LAST =
            new ClusteringRecord("c", Instant.EPOCH, 900, 1, 0, 0, 2.5, 500, 7, .5, new Changes(0, 0, 1, 0), null);

    @Test
    void theFirstClusteringChoosesTheResolution() {
        assertThat(Fineness.after(Optional.empty(), 400)).isEqualTo(new Fineness(null, 400));
    }

    @Test
    void theResolutionStaysUntilTheComplaintsHaveDoubledSinceItWasChosen() {
        assertThat(Fineness.after(Optional.of(LAST), 999)).isEqualTo(new Fineness(2.5, 500));
        assertThat(Fineness.after(Optional.of(LAST), 1000)).isEqualTo(new Fineness(null, 1000));
    }
}

package redress.analytics.regrouping;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SnapshotTest {

    @Test
    void whatAClusteringBeginsWithAreTheClustersInTheOrderOfTheirIds() {
        Snapshot snapshot = new Snapshot(
                List.of("a", "b", "c", "d"),
                List.of("e", "f", "g", "h"),
                Collections.nCopies(4, Instant.EPOCH),
                Collections.nCopies(4, new float[] {1, 0}),
                Collections.nCopies(4, "text"),
                Collections.nCopies(4, Map.of()),
                Map.of("c-2", List.of("a", "no more there"), "c-1", List.of("d", "b")));

        assertThat(snapshot.assignment()).containsExactly(1, 0, -1, 0);
    }
}

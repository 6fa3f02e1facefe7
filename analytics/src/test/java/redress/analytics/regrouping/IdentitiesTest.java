package redress.analytics.regrouping;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import redress.analytics.clustering.Cluster;
import redress.analytics.index.ClusteringRecord.Changes;

class IdentitiesTest {

    private static final List<Cluster> TWO = List.of(
            new Cluster(new int[] {0, 1}, new float[] {1, 0}), new Cluster(new int[] {2, 3}, new float[] {0, 1}));

    @Test
    void newIdsFollowFromTheMostTypicalComplaint() {
        Identities first = Identities.of(snapshot(Map.of()), TWO);

        assertThat(first.ids()).doesNotHaveDuplicates().allMatch(id -> id.matches("c-[0-9a-f]{8}"));
        assertThat(first).isEqualTo(Identities.of(snapshot(Map.of()), TWO));
        assertThat(first.changes()).isEqualTo(new Changes(0, 0, 2, 0));
    }

    @Test
    void aClusterThatWasThereKeepsItsIdAndOneThatWasNotGetsItsOwn() {
        Identities again =
                Identities.of(snapshot(Map.of("c-00000001", List.of("d", "c"), "c-00000002", List.of("x"))), TWO);

        assertThat(again.ids().get(1)).isEqualTo("c-00000001");
        assertThat(again.ids().get(0)).isNotIn("c-00000001", "c-00000002");
        assertThat(again.changes()).isEqualTo(new Changes(1, 0, 1, 1));
    }

    @Test
    void anIdThatIsTakenIsNotGivenAgain() {
        String typical = Identities.of(snapshot(Map.of()), TWO).ids().getFirst();
        Identities again = Identities.of(snapshot(Map.of(typical, List.of("x"))), TWO);

        assertThat(again.ids()).doesNotContain(typical).doesNotHaveDuplicates();
    }

    private static Snapshot snapshot(Map<String, List<String>> previous) {
        return new Snapshot(
                List.of("a", "b", "c", "d"),
                List.of("e", "f", "g", "h"),
                Collections.nCopies(4, Instant.EPOCH),
                List.of(new float[] {.9f, .1f}, new float[] {1, 0}, new float[] {0, 1}, new float[] {.2f, .8f}),
                Collections.nCopies(4, "text"),
                Collections.nCopies(4, Map.of()),
                previous);
    }
}

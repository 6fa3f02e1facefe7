package redress.analytics.regrouping;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import redress.analytics.index.ClusterChange;
import redress.analytics.index.ClusterChange.Kind;

class WhatChangedTest {

    private static List<String> some(String prefix, int count) {
        return IntStream.range(0, count).mapToObj(i -> prefix + i).toList();
    }

    private static List<String> all(List<String> one, List<String> other) {
        return Stream.concat(one.stream(), other.stream()).toList();
    }

    private static ClusterChange only(Map<String, List<String>> before, Map<String, List<String>> now, String id) {
        List<ClusterChange> changes = new ArrayList<>(WhatChanged.of(before, now, Map.of(id, "its words")));
        changes.removeIf(change -> !change.cluster().equals(id));
        assertThat(changes).hasSize(1);
        return changes.getFirst();
    }

    @Test
    void whatGoesOnIsToldWithWhoStayedAndWhoJoined() {
        ClusterChange change = only(
                Map.of("c-1", some("a", 10), "c-2", some("b", 10)),
                Map.of(
                        "c-1",
                        all(some("a", 9), all(some("b", 2), some("new", 3))),
                        "c-2",
                        some("b", 10).subList(2, 10)),
                "c-1");

        assertThat(change.what()).isEqualTo(Kind.MATCHED);
        assertThat(change.label()).isEqualTo("its words");
        assertThat(change.before()).isEqualTo(10);
        assertThat(change.now()).isEqualTo(14);
        // 9 of the 9 that are still somewhere and the 2 that came.
        assertThat(change.overlap()).isEqualTo(.818);
        assertThat(change.reason())
                .isEqualTo(
                        "9 of its 10 complaints stayed, 5 joined, 3 of them from no cluster, the others from c-2 (2)");
    }

    @Test
    void whatIsMostlyOtherThanBeforeIsChanged() {
        ClusterChange change = only(
                Map.of("c-1", some("a", 10), "c-2", some("b", 10)),
                Map.of(
                        "c-1",
                        all(some("a", 6), some("b", 6)),
                        "c-2",
                        all(some("b", 10).subList(6, 10), List.of("a9"))),
                "c-1");

        assertThat(change.what()).isEqualTo(Kind.CHANGED);
        assertThat(change.reason()).startsWith("only 6 of its 10 complaints stayed");
    }

    @Test
    void aPartByItselfWasSplitFromTheWhole() {
        ClusterChange change = only(
                Map.of("c-1", some("a", 10)),
                Map.of("c-1", some("a", 6), "c-2", all(some("a", 10).subList(6, 10), some("new", 9))),
                "c-2");

        assertThat(change.what()).isEqualTo(Kind.SPLIT);
        assertThat(change.other()).isEqualTo("c-1");
        assertThat(change.reason()).isEqualTo("4 of 10 complaints of c-1 are now in c-2");
    }

    @Test
    void whatIsMostlyInAnotherWasMergedIntoIt() {
        ClusterChange change = only(
                Map.of("c-1", some("a", 10), "c-2", some("b", 20)),
                Map.of("c-2", all(some("a", 8), some("b", 20))),
                "c-1");

        assertThat(change.what()).isEqualTo(Kind.MERGED);
        assertThat(change.now()).isZero();
        assertThat(change.other()).isEqualTo("c-2");
        assertThat(change.overlap()).isEqualTo(.286);
        assertThat(change.reason()).isEqualTo("8 of 10 complaints of c-1 are now in c-2");
    }

    @Test
    void whatNobodyKnewIsNewAndWhatIsScatteredIsGone() {
        assertThat(only(Map.of(), Map.of("c-1", some("new", 12)), "c-1").reason())
                .isEqualTo("none of its 12 complaints was in a cluster before");

        Map<String, List<String>> before = Map.of("c-1", some("a", 10), "c-2", some("b", 10), "c-3", some("c", 10));
        ClusterChange gone = only(
                before,
                Map.of("c-2", all(some("b", 10), some("a", 4)), "c-3", all(some("c", 10), List.of("a7", "a8", "a9"))),
                "c-1");
        assertThat(gone.what()).isEqualTo(Kind.GONE);
        assertThat(gone.reason()).isEqualTo("its 10 complaints are now in c-2 (4), c-3 (3)");

        ClusterChange fresh = only(before, Map.of("c-9", all(some("new", 7), List.of("a1", "b1"))), "c-9");
        assertThat(fresh.what()).isEqualTo(Kind.NEW);
        assertThat(fresh.reason())
                .isEqualTo("7 of its 9 complaints were in no cluster before, the others in c-1 (1), c-2 (1)");
    }

    @Test
    void ofTwoClusteringsThatAgreeNothingIsSaidButThat() {
        Map<String, List<String>> same = Map.of("c-1", some("a", 3), "c-2", some("b", 4));
        assertThat(WhatChanged.of(same, same, Map.of()))
                .extracting(ClusterChange::what)
                .containsOnly(Kind.MATCHED);
    }
}

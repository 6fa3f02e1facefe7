package redress.analytics.grouping;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import redress.analytics.index.Judgement;
import redress.analytics.index.KnownCluster;
import redress.events.ComplaintId;
import redress.events.RootCauseId;
import redress.events.finding.Suspicion;
import redress.events.rootcause.RootCauseEvent;
import redress.events.rootcause.RootCauseEvent.RootCauseMerged;
import redress.events.rootcause.RootCauseEvent.RootCauseRaised;
import redress.events.rootcause.RootCauseEvent.RootCauseRejected;
import redress.events.rootcause.RootCauseEvent.RootCauseResumed;
import redress.events.rootcause.RootCauseEvent.RootCauseSplit;
import redress.events.rootcause.RootCauseEvent.RootCauseUnmerged;

class CausesTest {

    private static final Instant NOW = Instant.parse("2026-03-01T10:00:00Z");
    private static final RootCauseId A = RootCauseId.suspectedBehind("a");
    private static final RootCauseId B = RootCauseId.suspectedBehind("b");
    private static final RootCauseId C = RootCauseId.suspectedBehind("c");
    private static final RootCauseId PART = RootCauseId.suspectedBehind("part");
    private static final ComplaintId ONE = ComplaintId.of("crm", "1");

    private final Map<RootCauseId, Judgement> judgements = new HashMap<>();

    private void happened(RootCauseEvent... events) {
        List.of(events).forEach(event -> Decisions.apply(event, judgements));
    }

    private Causes causes() {
        return new Causes(judgements, List.of(cluster("a"), cluster("b"), cluster("c")));
    }

    private static KnownCluster cluster(String id) {
        return new KnownCluster(
                id,
                NOW,
                "words of " + id,
                List.of(),
                20,
                "clustering-1",
                new Suspicion.Example(ONE, 0, 1),
                RootCauseId.suspectedBehind(id),
                null,
                Judgement.SUSPECTED,
                null,
                null,
                null);
    }

    private @Nullable RootCauseId causeIn(String cluster, String complaint, String product) {
        return causes().of(complaint, RootCauseId.suspectedBehind(cluster), () -> Map.of("product", product));
    }

    private @Nullable RootCauseId causeIn(String cluster) {
        return causeIn(cluster, "any", "Card");
    }

    private static RootCauseMerged merged(RootCauseId one, RootCauseId into) {
        return new RootCauseMerged(one, NOW, into, "the same");
    }

    private static RootCauseSplit split(RootCauseId whole, RootCauseId part, Instant at, ComplaintId... complaints) {
        return new RootCauseSplit(whole, at, part, "Part", List.of(complaints), Map.of(), "two failures");
    }

    private static RootCauseSplit splitLoans() {
        return new RootCauseSplit(A, NOW, PART, "Loans", List.of(), Map.of("product", "Loan"), "two failures");
    }

    @Test
    void withoutADecisionItIsTheOneSuspectedBehindTheCluster() {
        assertThat(causeIn("a")).isEqualTo(A);
        assertThat(causes().name(A)).isEqualTo("words of a");
        assertThat(causes().of("any", null, Map::of)).isNull();
    }

    @Test
    void mergesAreFollowedToTheEndAndTakenBack() {
        happened(merged(A, B), merged(B, C));
        assertThat(causeIn("a")).isEqualTo(C);

        happened(new RootCauseUnmerged(A, NOW, B, "not the same"));
        assertThat(causeIn("a")).isEqualTo(A);
        assertThat(causeIn("b")).isEqualTo(C);
    }

    @Test
    void whatIsMergedIsCalledAsTheOneItIsMergedInto() {
        happened(merged(A, B));
        KnownCluster judged = causes().judged(cluster("a"));
        assertThat(judged.rootCauseId()).isEqualTo(B);
        assertThat(judged.rootCauseName()).isEqualTo("words of b");

        happened(new RootCauseRaised(B, NOW, "Double charge", "seen", null));
        assertThat(causes().judged(cluster("a")).rootCauseName()).isEqualTo("Double charge");
        assertThat(causes().judged(cluster("a")).ownCause()).isEqualTo(A);
    }

    @Test
    void aRejectedCauseHasNoComplaintsUntilItIsResumed() {
        happened(merged(A, B), new RootCauseRejected(B, NOW, "no", null));
        assertThat(causeIn("a")).isNull();

        happened(new RootCauseResumed(B, NOW, RootCauseEvent.ResumedBy.PERSON, "yes", null));
        assertThat(causeIn("a")).isEqualTo(B);
    }

    @Test
    void aListedComplaintBelongsToThePartWhateverItsCluster() {
        happened(split(A, PART, NOW, ONE));

        assertThat(causeIn("a", ONE.toString(), "Card")).isEqualTo(PART);
        assertThat(causeIn("c", ONE.toString(), "Card")).isEqualTo(PART);
        assertThat(causes().of(ONE.toString(), null, Map::of)).isEqualTo(PART);
        assertThat(causeIn("a")).isEqualTo(A);
        assertThat(causes().name(PART)).isEqualTo("Part");
    }

    @Test
    void ofTwoSplitsTheLaterCounts() {
        happened(split(A, PART, NOW, ONE), split(PART, C, NOW.plusSeconds(1), ONE));
        assertThat(causeIn("a", ONE.toString(), "Card")).isEqualTo(C);
    }

    @Test
    void aScopeTakesWhatLiesInItAlsoThroughAMerge() {
        happened(splitLoans(), merged(B, A));

        assertThat(causeIn("a", "any", "Loan")).isEqualTo(PART);
        assertThat(causeIn("b", "any", "Loan")).isEqualTo(PART);
        assertThat(causeIn("b", "any", "Card")).isEqualTo(A);
        assertThat(causes().asksForAttributes("any", B)).isTrue();
        assertThat(causes().asksForAttributes("any", C)).isFalse();
    }

    @Test
    void aPartMergedBackEndsWhereItWasSplitFrom() {
        happened(splitLoans(), merged(PART, A));
        assertThat(causeIn("a", "any", "Loan")).isEqualTo(A);
    }

    @Test
    void eventsInTheWrongOrderMakeNoEndlessCircle() {
        happened(merged(A, B), merged(B, A));
        assertThat(causeIn("a")).isIn(A, B);
        assertThat(causes().mergedInto(A)).isIn(A, B);
        assertThat(causes().reaches(A, Set.of(C))).isFalse();
    }

    @Test
    void theSameDecisionTwiceIsOne() {
        happened(splitLoans(), splitLoans());
        assertThat(causes().judgement(A).allParts()).hasSize(1);
    }
}
